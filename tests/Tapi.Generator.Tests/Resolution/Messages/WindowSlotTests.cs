using Microsoft.CodeAnalysis;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Resolution.Messages;

/// <summary>A message that carries a handle of Windows.</summary>
public class WindowSlotTests
{
    private const string Page = """
        ---
        UID: NM:tapi.LINE_TEST
        ---
        ## -description
        Names a window.
        ## -syntax
        ```C
        #define LINE_TEST 99
        ```
        ## -parameters
        ### -param dwParam1 [HWND as owner]
        The window that owns it.
        ### -param dwParam2 [LINEREQUESTMODE as mode]
        What it asks for.
        ### -param dwParam3 [DWORD_PTR as detail by dwParam2]
        More about it.

        | dwParam2 | dwParam3 |
        | --- | --- |
        | LINEREQUESTMODE_MAKECALL | HWND as window |
        | LINEREQUESTMODE_DROP | LONG as code |
        """;

    [Fact]
    public void The_type_of_the_window_comes_with_the_message_and_is_as_wide_as_a_pointer()
    {
        var generation = Compiler.Generate([SpecPages.Get("ne-tapi-linerequestmode.md"), new TestPage("nm-test.md", Page)]);

        Assert.Empty(generation.Complaints);
        var message = generation.Compilation.GetTypeByMetadataName("Tapi.LineTestMessage")!;
        Assert.Equal(
            [("Owner", "Tapi.HWND"), ("Mode", "Tapi.LineRequestMode"), ("Detail", "nuint"), ("Window", "Tapi.HWND?"), ("Code", "int?")],
            message.GetMembers().OfType<IPropertySymbol>()
                .Where(property => property.DeclaredAccessibility == Accessibility.Public)
                .Select(property => (property.Name, property.Type.ToDisplayString())));
        Assert.Contains("unchecked((nint)Detail)", generation.Text("Messages.LINE_TEST.g.cs"), StringComparison.Ordinal);
    }
}
