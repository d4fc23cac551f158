using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Tapi.Editor.Tests;

/// <summary>Go to definition leads into generated files.</summary>
public class DefinitionTests(EditorProject editor)
{
    [Theory]
    [InlineData("await line.Make$$CallAsync(\"1\", 0);", "Functions.lineMakeCallW.g.cs", "public unsafe Task<Call> MakeCallAsync(")]
    [InlineData("_ = call.Call$$State.Last;", "Objects.Call.g.cs", "public MessageSource<Call, CallStateMessage> CallState")]
    [InlineData("_ = LineCallState.Conn$$ected;", "Constants.LINECALLSTATE.g.cs", "Connected = ")]
    [InlineData("_ = device.GetDevCaps().Line$$Name;", "Structures.LINEDEVCAPS.g.cs", "public string LineName => ")]
    [InlineData("line.Native.line$$Close(line.Handle);", "Functions.lineClose.g.cs", "int lineClose(HLINE hLine)")]
    public async Task A_name_leads_to_its_declaration(string statement, string file, string declaration)
    {
        var (document, position) = editor.TypeStatement(statement);

        var symbol = await SymbolFinder.FindSymbolAtPositionAsync(document, position);
        var source = await SymbolFinder.FindSourceDefinitionAsync(symbol!, document.Project.Solution);

        var location = source!.Locations.Single();
        var id = document.Project.Solution.GetDocumentId(location.SourceTree);
        var generated = await document.Project.GetSourceGeneratedDocumentAsync(id!);
        Assert.NotNull(generated);
        Assert.Contains(
            declaration,
            (await generated.GetTextAsync()).Lines.GetLineFromPosition(location.SourceSpan.Start).ToString(),
            StringComparison.Ordinal);
        Assert.Equal(file, generated.HintName);
    }
}
