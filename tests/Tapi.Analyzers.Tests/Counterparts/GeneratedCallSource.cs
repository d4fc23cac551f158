using Tapi.Analyzers.Tests.Harness;

namespace Tapi.Analyzers.Tests.Counterparts;

/// <summary>Programs in which hand-written calls and the generated API meet.</summary>
internal static class GeneratedCallSource
{
    /// <summary>The bindings of some functions: what a test needs, because each more costs time.</summary>
    public static TestProject Bindings(string functions) =>
        TestProject.Default with { HasBindingsOfLibrary = true, Functions = functions + ",lineMakeCall*,lineDrop,phoneSetLamp" };

    /// <summary>A class with members, and imports that others use as well.</summary>
    public static string Of(string members) => Of(members, Imports);

    public static string Of(string members, string imports) => $$"""
        #pragma warning disable TAPI2011
        using System;
        using System.Runtime.InteropServices;
        using System.Threading.Tasks;
        using Tapi;

        class Desk(Line line, Phone phone, Call offered)
        {
            private readonly Line _line = line;
            private readonly Call _call = offered;
            private readonly Phone _phone = phone;
            private uint _hLine, _hCall, _hPhone;

            {{members.ReplaceLineEndings("\n").Replace("\n", "\n    ").Replace("\n    \n", "\n\n")}}
        }

        static class Native
        {
            {{imports.ReplaceLineEndings("\n").Replace("\n", "\n    ").Replace("\n    \n", "\n\n")}}
        }

        """.ReplaceLineEndings("\n");

    /// <summary>All are named once more, so that they stay.</summary>
    private static readonly string Imports = string.Join(
        "\n", Declarations.Select(item => $"[DllImport(\"tapi32.dll\", CharSet = CharSet.Unicode)] public static extern int {item};"))
        + $"\npublic static readonly string[] Names = {{ {string.Join(
            ", ", Declarations.Select(item => $"nameof({item[..item.IndexOf('(')]})"))} }};";

    private static string[] Declarations =>
    [
        "lineMakeCall(uint hLine, out uint hCall, string? address, uint country, IntPtr callParams)",
        "lineDrop(uint hCall, byte[]? info, uint size)",
        "lineAnswer(uint hCall, string? info, uint size)",
        "lineHold(uint hCall)",
        "lineSwapHold(uint hActive, uint hHeld)",
        "lineCompleteTransfer(uint hCall, uint hConsult, out uint hConference, uint mode)",
        "lineSetupConference(uint hCall, uint hLine, out uint hConference, out uint hConsult, uint parties, IntPtr callParams)",
        "lineCreateAgentSession(uint hLine, uint hAgent, string? pin, uint address, ref Guid group, out uint hSession)",
        "lineSendUserUserInfo(uint hCall, byte[] info, uint size)",
        "lineSetAgentStateEx(uint hLine, uint hAgent, uint state, uint next)",
        "lineForward(uint hLine, uint all, uint address, IntPtr list, uint rings, out uint hConsult, IntPtr callParams)",
        "lineDial(uint hCall, string address, uint country)",
        "lineSetCallTreatment(uint hCall, uint treatment)",
        "phoneSetLamp(uint hPhone, uint lamp, uint mode)",
        "phoneSetDisplay(uint hPhone, uint row, uint column, byte[] text, uint size)",
    ];
}
