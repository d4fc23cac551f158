using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Declarations;
using Tapi.Generator.CodeFixes;

namespace Tapi.Analyzers.Tests.Declarations;

/// <summary>The fix of TAPI2011 declares a pointer where nobody calls the import yet.</summary>
public class LaterOutputPointerFixTests
{
    [Fact]
    public Task It_declares_pointers() => Verify.FixAsync<LaterOutputAnalyzer, LaterOutputPointerFix>(
        """
        using System;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineSetupConference(uint hCall, uint hLine, {|TAPI2011:[Out] out uint conference|}, /* own call */ {|TAPI2011:out uint consult|}, uint parties, IntPtr parameters);

            [DllImport("tapi32.dll")]
            public static extern int lineDevSpecific(
                uint hLine,
                uint address,
                uint hCall,
                {|TAPI2011:[In, Out, MarshalAs(UnmanagedType.LPArray)] byte[] block|},
                uint size);
        }
        """,
        """
        using System;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineSetupConference(uint hCall, uint hLine, nint conference, /* own call */ nint consult, uint parties, IntPtr parameters);

            [DllImport("tapi32.dll")]
            public static extern int lineDevSpecific(
                uint hLine,
                uint address,
                uint hCall,
                nint block,
                uint size);
        }
        """);

    [Fact]
    public Task It_is_not_offered_where_the_import_is_called_or_another_has_those_parameters()
    {
        const string source =
            """
            using System;
            using System.Runtime.InteropServices;
            static class Native
            {
                [DllImport("tapi32.dll")]
                static extern int lineCompleteTransfer(uint hCall, uint consult, {|TAPI2011:out uint conference|}, uint mode);

                [DllImport("tapi32.dll")]
                static extern int phoneDevSpecific(uint hPhone, {|TAPI2011:byte[] block|}, uint size);

                [DllImport("tapi32.dll")]
                static extern int phoneDevSpecific(uint hPhone, IntPtr block, uint size);

                public static void Transfer(uint call, uint consult)
                {
                    var id = lineCompleteTransfer(call, consult, out _, 1);
                    WaitFor(id);
                }

                static void WaitFor(int id) => System.Threading.Thread.Sleep(id);
            }
            """;
        return Verify.FixAsync<LaterOutputAnalyzer, LaterOutputPointerFix>(source, source);
    }
}
