using Microsoft.CodeAnalysis.QuickInfo;

namespace Tapi.Editor.Tests;

/// <summary>What an editor shows when the mouse rests on a name.</summary>
public class QuickInfoTests(EditorProject editor)
{
    [Theory]
    [InlineData("await line.Make$$CallAsync(\"1\", 0);", "Task<Call> Line.MakeCallAsync(")]
    [InlineData("line.Cl$$ose();", "void Line.Close()")]
    [InlineData("line.GetAddress$$Status(0);", "Line.GetAddressStatus(")]
    [InlineData("_ = device.GetDevCaps().Line$$Name;", "string LineDevCaps.LineName")]
    [InlineData("_ = LineCallState.Conn$$ected;", "LineCallState.Connected")]
    [InlineData("_ = LineError.InvalidLine$$Handle;", "LineError.InvalidLineHandle")]
    [InlineData("CallState$$Message message = null!;", "CallStateMessage")]
    [InlineData("_ = ((CallStateMessage)null!).Dis$$connectMode;", "LineDisconnectMode? CallStateMessage.DisconnectMode")]
    [InlineData("_ = call.Call$$State.Last;", "Call.CallState")]
    [InlineData("await call.CallState.Wait$$Async(_ => true);", "MessageSource<Call, CallStateMessage>.WaitAsync(")]
    [InlineData("line.Native.line$$Close(line.Handle);", "int Tapi32.lineClose(HLINE hLine)")]
    [InlineData("_ = default(LINEDEVCAPS).dw$$NumAddresses;", "uint LINEDEVCAPS.dwNumAddresses")]
    [InlineData("_ = new LineCallParams { Media$$Mode = default };", "LineCallParams.MediaMode")]
    [InlineData("Line$$Exception caught;", "class Tapi.LineException")]
    [InlineData("SetAgentGroup$$Request request;", "class Tapi.SetAgentGroupRequest")]
    [InlineData("_ = ((SetAgentGroupRequest)null!).Group$$List;", "LineAgentGroupList SetAgentGroupRequest.GroupList")]
    [InlineData("HLI$$NE handle;", "struct Tapi.HLINE")]
    [InlineData("_ = line.IsRel$$eased;", "bool TapiObject.IsReleased")]
    [InlineData("_ = app.Cou$$nters;", "TapiApplication.Counters")]
    [InlineData("await line.Disp$$oseAsync();", "ValueTask TapiObject.DisposeAsync()")]
    public async Task It_names_the_member_and_says_in_whole_sentences_what_it_is(string statement, string description)
    {
        var info = await InfoAsync(statement);

        Assert.Contains(description, Text(info, QuickInfoSectionKinds.Description), StringComparison.Ordinal);
        Report.None(Documentation.ProblemsOfText(Text(info, QuickInfoSectionKinds.DocumentationComments)));
    }

    [Fact]
    public async Task It_says_what_the_page_says()
    {
        var info = await InfoAsync("await line.Make$$CallAsync(\"1\", 0);");

        Assert.Contains("call", Text(info, QuickInfoSectionKinds.DocumentationComments), StringComparison.Ordinal);
        Assert.Contains("LineException", Text(info, QuickInfoSectionKinds.Exception), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_constant_shows_the_name_that_the_header_has()
    {
        var info = await InfoAsync("_ = LineCallState.Conn$$ected;");

        Assert.EndsWith(
            "C name: LINECALLSTATE_CONNECTED.", Text(info, QuickInfoSectionKinds.DocumentationComments), StringComparison.Ordinal);
    }

    private async Task<QuickInfoItem> InfoAsync(string statement)
    {
        var (document, position) = editor.TypeStatement(statement);
        var info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position);
        Assert.NotNull(info);
        return info;
    }

    private static string Text(QuickInfoItem info, string kind) =>
        string.Concat(info.Sections.Where(section => section.Kind == kind).Select(section => section.Text));
}
