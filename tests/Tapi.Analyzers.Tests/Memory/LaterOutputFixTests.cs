using Microsoft.CodeAnalysis.CSharp;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Memory;
using Tapi.Generator.CodeFixes.Memory;

namespace Tapi.Analyzers.Tests.Memory;

/// <summary>The fix of TAPI2011 declares a pointer, and gives the callers native memory where their part is certain too.</summary>
public class LaterOutputFixTests
{
    [Fact]
    public Task It_declares_pointers() => Verify.FixAsync<LaterOutputAnalyzer, LaterOutputFix>(
        """
        using System;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineSetupConference(uint hCall, uint hLine, {|TAPI2011:[Out] out uint conference|},
                /* own call */ {|TAPI2011:out uint consult|}, uint parties, IntPtr parameters);

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
            public static extern int lineSetupConference(uint hCall, uint hLine, nint conference,
                /* own call */ nint consult, uint parties, IntPtr parameters);

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
    public Task It_writes_the_type_for_older_language_versions() => Verify.FixAsync<LaterOutputAnalyzer, LaterOutputFix>(
        Source("{|TAPI2011:out uint conference|}, {|TAPI2011:out uint consult|}", string.Empty),
        Source("IntPtr conference, IntPtr consult", string.Empty),
        TestProject.Default with { Language = LanguageVersion.CSharp7_3 });

    [Fact]
    public Task Callers_get_native_memory() => Verify.FixOnlyAsync<LaterOutputAnalyzer, LaterOutputFix>(
        Source(
            "{|TAPI2011:out uint conference|}, {|TAPI2011:ref uint consult|}",
            """

                    uint consult = 0;

                    // Both at once.
                    Keep(lineSetupConference(1, call, out var conference, ref consult, 3, IntPtr.Zero));
                    Console.WriteLine($"{conference:X8} {consult.ToString()}");
            """),
        Source(
            "nint conference, nint consult",
            $$"""

                    // {{Free}}
                    nint consult = Marshal.AllocHGlobal(sizeof(uint));
                    Marshal.WriteInt32(consult, 0);

                    // Both at once.
                    // {{Free}}
                    nint conference = Marshal.AllocHGlobal(sizeof(uint));
                    Marshal.WriteInt32(conference, 0);
                    Keep(lineSetupConference(1, call, conference, consult, 3, IntPtr.Zero));
                    Console.WriteLine($"{(uint)Marshal.ReadInt32(conference):X8} {((uint)Marshal.ReadInt32(consult)).ToString()}");
            """));

    [Fact]
    public Task Callers_in_other_files_get_it_too()
    {
        const string marshal = "System.Runtime.InteropServices.Marshal";
        var free = "/* " + Free.Replace("Marshal", marshal, StringComparison.Ordinal) + " */";
        return Verify.FixAsync<LaterOutputAnalyzer, LaterOutputFix>(
            Source("{|TAPI2011:out uint conference|}, {|TAPI2011:ref uint consult|}", string.Empty),
            Source("nint conference, nint consult", string.Empty),
            Other(
                "uint consult = default; return Native.lineSetupConference(2, 1, consult: ref consult, conference: out _, parties: 3, "
                + "parameters: nint.Zero);"),
            fixedProject: Other(
                $"{free} nint consult = {marshal}.AllocHGlobal(sizeof(uint)); {marshal}.WriteInt32(consult, 0); "
                + $"{free} nint conference = {marshal}.AllocHGlobal(sizeof(uint)); {marshal}.WriteInt32(conference, 0); "
                + "return Native.lineSetupConference(2, 1, consult: consult, conference: conference, parties: 3, parameters: nint.Zero);"));
    }

    [Fact]
    public Task Structures_and_enumerations_are_read_out_of_it() => Verify.FixOnlyAsync<LaterOutputAnalyzer, LaterOutputFix>(
        Source(
            "{|TAPI2011:out Handle conference|}, {|TAPI2011:out Mode consult|}",
            "Keep(lineSetupConference(1, call, out Handle x, out Mode y, 3, IntPtr.Zero)); Show(x.Value, x, y == Mode.None ? y.ToString() "
            + ": null);"),
        Source(
            "nint conference, nint consult",
            $"/* {Free} */ nint x = Marshal.AllocHGlobal(Marshal.SizeOf<Handle>()); Marshal.StructureToPtr(default(Handle), x, false); "
            + $"/* {Free} */ nint y = Marshal.AllocHGlobal(sizeof(uint)); Marshal.WriteInt32(y, 0); Keep(lineSetupConference(1, call, x, "
                + $"y, 3, IntPtr.Zero)); "
            + "Show(Marshal.PtrToStructure<Handle>(x).Value, Marshal.PtrToStructure<Handle>(x), (Mode)Marshal.ReadInt32(y) == Mode.None ? "
                + "((Mode)Marshal.ReadInt32(y)).ToString() : null);"));

    [Fact]
    public Task Callers_that_have_native_memory_pass_its_address() => Verify.FixAsync<LaterOutputAnalyzer, LaterOutputFix>(
        Source(
            "{|TAPI2011:out uint conference|}, {|TAPI2011:ref uint consult|}",
            "Keep(lineSetupConference(1, call, out *memory, ref *(memory + 1), 3, IntPtr.Zero));"),
        Source("nint conference, nint consult", "Keep(lineSetupConference(1, call, (nint)memory, (nint)(memory + 1), 3, IntPtr.Zero));"));

    [Fact]
    public Task Places_that_only_name_the_import_stay() => Verify.FixAsync<LaterOutputAnalyzer, LaterOutputFix>(
        Source(
            "{|TAPI2011:out uint conference|}, nint consult",
            "Show(nameof(lineSetupConference), nameof(Native.lineSetupConference));",
            "/// <summary>See <see cref=\"lineSetupConference\"/>.</summary>\n    int See;"),
        Source(
            "nint conference, nint consult",
            "Show(nameof(lineSetupConference), nameof(Native.lineSetupConference));",
            "/// <summary>See <see cref=\"lineSetupConference\"/>.</summary>\n    int See;"));

    [Fact]
    public Task Handles_with_the_highest_bit_do_not_overflow() => Verify.FixOnlyAsync<LaterOutputAnalyzer, LaterOutputFix>(
        Source(
            "{|TAPI2011:out uint conference|}, nint consult",
            "Keep(lineSetupConference(1, call, out var x, 0, 3, IntPtr.Zero)); checked { Show(x + 1); }"),
        Source(
            "nint conference, nint consult",
            $"/* {Free} */ nint x = Marshal.AllocHGlobal(sizeof(uint)); Marshal.WriteInt32(x, 0); "
            + "Keep(lineSetupConference(1, call, x, 0, 3, IntPtr.Zero)); checked { Show(unchecked((uint)Marshal.ReadInt32(x)) + 1); }"));

    [Theory]
    [InlineData("uint x = 1; Keep(lineSetupConference(1, call, ref x, 0, 3, IntPtr.Zero));")]
    [InlineData("uint x = 0; Show(x); Keep(lineSetupConference(1, call, ref x, 0, 3, IntPtr.Zero));")]
    [InlineData("uint x = 0; Keep(lineSetupConference(1, call, ref x, 0, 3, IntPtr.Zero)); x = 2;")]
    [InlineData("uint x = 0; Keep(lineSetupConference(1, call, ref x, 0, 3, IntPtr.Zero)); Show(x++);")]
    [InlineData("uint x = 0; Keep(lineSetupConference(1, call, ref x, 0, 3, IntPtr.Zero)); Fill(ref x);")]
    [InlineData(
        "uint x = 0; Keep(lineSetupConference(1, call, ref x, 0, 3, IntPtr.Zero)); Keep(lineSetupConference(1, call, ref x, 0, 3, "
        + "IntPtr.Zero));")]
    [InlineData("uint x = 0; Action show = () => Show(x); Keep(lineSetupConference(1, call, ref x, 0, 3, IntPtr.Zero));")]
    [InlineData("uint x = 0; while (call > 0) Keep(lineSetupConference(1, call, ref x, 0, 3, IntPtr.Zero));")]
    [InlineData("Keep(lineSetupConference(1, call, ref call, 0, 3, IntPtr.Zero));")]
    [InlineData("Keep(lineSetupConference(1, call, ref shared, 0, 3, IntPtr.Zero));")]
    [InlineData("Keep(lineSetupConference(1, call, ref Shared(), 0, 3, IntPtr.Zero));")]
    [InlineData("Func<int, int> dial = parties => lineSetupConference(1, call, ref shared, 0, (uint)parties, IntPtr.Zero); Keep(dial(1));")]
    [InlineData("uint x = 0; Keep(lineSetupConference(1, call, ref x, 0, 3, IntPtr.Zero)); Conference other = lineSetupConference;")]
    [InlineData("uint x = 0; Keep(lineSetupConference(1, call, ref x, 0, 3, IntPtr.Zero)); Show(new { x });")]
    public Task A_caller_that_is_not_certain_keeps_the_declaration(string body) => Verify.NoFixAsync<LaterOutputAnalyzer, LaterOutputFix>(
        Source("{|TAPI2011:ref uint conference|}, nint consult", body));

    [Fact]
    public Task It_is_not_offered_where_another_import_has_those_parameters()
    {
        const string source =
            """
            using System;
            using System.Runtime.InteropServices;
            static class Native
            {
                [DllImport("tapi32.dll")]
                static extern int phoneDevSpecific(uint hPhone, {|TAPI2011:byte[] block|}, uint size);

                [DllImport("tapi32.dll")]
                static extern int phoneDevSpecific(uint hPhone, IntPtr block, uint size);
            }
            """;
        return Verify.FixAsync<LaterOutputAnalyzer, LaterOutputFix>(source, source);
    }

    internal const string Free = "Free it with Marshal.FreeHGlobal when the LINE_REPLY with this request identifier has come.";

    internal static string Async(string body) =>
        "async System.Threading.Tasks.Task<uint> DialAsync(uint call) { "
        + body
        + " }\n    static System.Threading.Tasks.Task Reply(int id) => System.Threading.Tasks.Task.Delay(id);";

    internal static TestProject Other(string body) =>
        TestProject.Default with { Files = [("Other.cs", "static class Other { public static int Run() { " + body + " } }")] };

    internal static string Source(string parameters, string body, string members = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        enum Mode : uint { None }
        struct Handle { public uint Value; }
        class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineSetupConference(uint hCall, uint hLine, {{parameters}}, uint parties, IntPtr parameters);

            delegate int Conference(uint call, uint line, ref uint conference, IntPtr consult, uint parties, IntPtr parameters);
            readonly Queue<int> requests = new Queue<int>();
            uint shared;
            void Keep(int id) => requests.Enqueue(id);
            ref uint Shared() => ref shared;
            static void Show(params object[] values) { }
            static void Fill(ref uint value) { }
            {{members}}

            unsafe void Run(uint call, uint* memory)
            {
                Show(call); {{body}}
            }
        }
        """;
}
