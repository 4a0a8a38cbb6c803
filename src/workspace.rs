//! Open stories and their settings: the one interface that both shells call.
