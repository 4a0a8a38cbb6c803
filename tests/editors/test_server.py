"""A typed client with the recorded capabilities of real editors. SERVER="copydesk --stdio" pytest"""

import asyncio
import os
import shlex

import pytest
import pytest_lsp
from lsprotocol import types as lsp
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

CLIENTS = ["visual-studio-code", "neovim@0.11.0", "emacs"]
URI = "file:///desk/story.txt"
HEAD = "Council votes on roof\n\n"
BODY = "🙂 “Naïve” talk aside, the council voted on on Monday. The deal was signed.. All left."


@pytest_lsp.fixture(params=CLIENTS, config=ClientServerConfig(server_command=shlex.split(os.environ["SERVER"])))
async def client(request, lsp_client: LanguageClient):
    capabilities = client_capabilities(request.param)
    lsp_client.feature("client/registerCapability")(lambda params: None)
    lsp_client.init = await lsp_client.initialize_session(
        lsp.InitializeParams(capabilities=capabilities, root_uri="file:///desk")
    )
    yield
    await lsp_client.shutdown_session()


def encoding(client):
    named = client.init.capabilities.position_encoding
    return getattr(named, "value", named) or "utf-16"


def units(client, text):
    """The length of a text in the columns of this session."""
    return {"utf-8": len(text.encode()), "utf-16": len(text.encode("utf-16-le")) // 2, "utf-32": len(text)}[encoding(client)]


def column(client, line, word):
    return units(client, line[: line.index(word)])


async def published(client):
    await asyncio.wait_for(client.wait_for_notification("textDocument/publishDiagnostics"), 10)
    return client.diagnostics[URI]


async def opened(client, text=HEAD + BODY):
    item = lsp.TextDocumentItem(uri=URI, language_id="plaintext", version=1, text=text)
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
    return await published(client)


def edit(client, version, start, end, text):
    place = lsp.Range(lsp.Position(*start), lsp.Position(*end))
    change = lsp.TextDocumentContentChangePartial(range=place, text=text)
    client.text_document_did_change(
        lsp.DidChangeTextDocumentParams(lsp.VersionedTextDocumentIdentifier(version=version, uri=URI), [change])
    )


async def actions(client, diagnostic, only):
    context = lsp.CodeActionContext(diagnostics=[diagnostic], only=only)
    params = lsp.CodeActionParams(lsp.TextDocumentIdentifier(URI), diagnostic.range, context)
    return await client.text_document_code_action_async(params)


async def test_the_encoding_is_one_that_was_offered(client):
    general = client.capabilities.general
    offered = [getattr(kind, "value", kind) for kind in (general and general.position_encodings) or ["utf-16"]]
    assert encoding(client) in offered


async def test_ranges_cover_the_words(client):
    found = {item.code: item.range for item in await opened(client)}
    assert set(found) == {"garble/repeated-word", "garble/doubled-terminal"}
    repeated = found["garble/repeated-word"]
    start = column(client, BODY, "on on")
    assert (repeated.start.line, repeated.start.character, repeated.end.character) == (2, start, start + 5)


async def test_a_quick_fix_is_offered_for_what_is_asked(client):
    repeated = next(item for item in await opened(client) if item.code == "garble/repeated-word")
    fixes = await actions(client, repeated, ["quickfix"])
    assert fixes and all(action.kind == "quickfix" for action in fixes)
    assert [action.is_preferred for action in fixes].count(True) == 1
    assert not await actions(client, repeated, ["refactor"])
    [fix_all] = await actions(client, repeated, ["source.fixAll"])
    assert fix_all.kind == "source.fixAll.copydesk"
    if fix_all.edit is None:
        fix_all = await client.code_action_resolve_async(fix_all)
    [change] = fix_all.edit.changes[URI]
    assert "signed. All" in change.new_text


async def test_an_edit_behind_an_emoji_lands_where_it_should(client):
    await opened(client)
    start = column(client, BODY, "on on")
    edit(client, 2, (2, start), (2, start + 3), "")
    assert [item.code for item in await published(client)] == ["garble/doubled-terminal"]


async def test_hover_shows_the_page(client):
    repeated = next(item for item in await opened(client) if item.code == "garble/repeated-word")
    params = lsp.HoverParams(lsp.TextDocumentIdentifier(URI), repeated.range.start)
    hover = await client.text_document_hover_async(params)
    assert "## Why" in hover.contents.value and "garble/repeated-word" in hover.contents.value
    params = lsp.HoverParams(lsp.TextDocumentIdentifier(URI), lsp.Position(0, 0))
    assert await client.text_document_hover_async(params) is None


async def test_the_outline_has_headline_and_paragraphs(client):
    await opened(client)
    params = lsp.DocumentSymbolParams(lsp.TextDocumentIdentifier(URI))
    symbols = await client.text_document_document_symbol_async(params)
    assert [symbol.detail for symbol in symbols] == ["headline", "body"]


async def test_settings_change_live(client):
    await opened(client)
    client.workspace_did_change_configuration(
        lsp.DidChangeConfigurationParams(settings={"copydesk": {"levels": {"garble/repeated-word": "off"}}})
    )
    assert [item.code for item in await published(client)] == ["garble/doubled-terminal"]


async def test_closing_clears(client):
    await opened(client)
    client.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(URI)))
    assert list(await published(client)) == []


async def test_an_unknown_request_is_an_error_and_no_hang(client):
    with pytest.raises(Exception, match="(?i)method not found"):
        await asyncio.wait_for(client.protocol.send_request_async("copydesk/nope", {}), 5)


STORY = "Council 🙂 votes\n\nMayor Inga Lund spoke.\n\n🙂 “The roof leaks and the rain comes in,” she said.\n\n🙂 Lund’s deputy left.\n"


def spot(client, word):
    """Where a word of the story begins."""
    before = STORY[: STORY.index(word)]
    return lsp.Position(before.count("\n"), units(client, before.rsplit("\n", 1)[1]))


async def test_persons_are_found_and_renamed(client):
    await opened(client, STORY)
    document = lsp.TextDocumentIdentifier(URI)
    first = lsp.Range(spot(client, "Inga"), spot(client, " spoke"))
    for word in ["roof leaks", "she", "Lund’s"]:
        found = await client.text_document_definition_async(lsp.DefinitionParams(document, spot(client, word)))
        assert found.range == first, word
    edit = await client.text_document_rename_async(lsp.RenameParams(document, spot(client, "Lund’s"), "Lind"))
    edits = edit.changes[URI] if edit.changes else edit.document_changes[0].edits
    late = spot(client, "Lund’s")
    end = lsp.Position(late.line, late.character + 4)
    assert [(it.range, it.new_text) for it in edits][1:] == [(lsp.Range(late, end), "Lind")]
    symbols = await client.workspace_symbol_async(lsp.WorkspaceSymbolParams(query="lund"))
    assert [(it.name, it.location.range) for it in symbols] == [("Inga Lund", first)]


async def test_speakers_are_shown(client):
    await opened(client, STORY)
    document = lsp.TextDocumentIdentifier(URI)
    whole = lsp.Range(lsp.Position(0, 0), lsp.Position(9, 0))
    [hint] = await client.text_document_inlay_hint_async(lsp.InlayHintParams(document, whole))
    assert (hint.label, hint.position) == (" — Inga Lund", spot(client, " she said"))
    [lens] = await client.text_document_code_lens_async(lsp.CodeLensParams(document))
    assert lens.command.title == "1 quotation, 1 attributed, 1 source"
    sheet = await client.workspace_execute_command_async(
        lsp.ExecuteCommandParams(lens.command.command, lens.command.arguments)
    )
    assert len(sheet["quotes"]) == 1
