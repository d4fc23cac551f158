using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Constants;
using Tapi.Generator.CodeFixes.Constants;

namespace Tapi.Analyzers.Tests.Constants;

/// <summary>TAPI3012: flags that can be combined are compared as one value.</summary>
public class CombinedFlagsTests
{
    private const string Constants = """

        static class C
        {
            public const uint LINECALLFEATURE_HOLD = 0x800, LINECALLFEATURE_DROP = 0x80,
                LINECALLSTATE_IDLE = 1, LINEMEDIAMODE_DATAMODEM = 0x10;
            public const int LINEBEARERMODE_VOICE = 1;
            public const uint LINECALLPARTYID_BLOCKED = 1, LINECALLPARTYID_ADDRESS = 8, LINECALLINFOSTATE_CALLERID = 0x8000,
                LINEDEVSTATE_RINGING = 2, LINEDEVSTATE_NUMCALLS = 0x800;
            public const uint LINEADDRESSSHARING_PRIVATE = 1, LINECALLSTATE_OFFERING = 2;
        }
        """;

    [Fact]
    public Task A_bit_field_compared_with_a_bit_is_reported_and_the_bit_is_tested() =>
        Verify.FixAsync<CombinedFlagsAnalyzer, CombinedFlagsFix>(
        """
        using static C;
        class Status { public uint dwCallFeatures; public int BearerModes { get; set; } public Features CallFeatures; }
        enum Features : uint { LINECALLFEATURE_HOLD = 0x800 }
        static class Program
        {
            public static bool Run(Status s)
            {
                var features = s.dwCallFeatures;
                return {|TAPI3012:s.dwCallFeatures == LINECALLFEATURE_HOLD|} || {|TAPI3012:LINECALLFEATURE_DROP != features|}
                    || {|TAPI3012:s.BearerModes == LINEBEARERMODE_VOICE|}
                        && !({|TAPI3012:s.CallFeatures == Features.LINECALLFEATURE_HOLD|}); // yes
            }
        }
        """ + Constants,
        """
        using static C;
        class Status { public uint dwCallFeatures; public int BearerModes { get; set; } public Features CallFeatures; }
        enum Features : uint { LINECALLFEATURE_HOLD = 0x800 }
        static class Program
        {
            public static bool Run(Status s)
            {
                var features = s.dwCallFeatures;
                return (s.dwCallFeatures & LINECALLFEATURE_HOLD) != 0 || (LINECALLFEATURE_DROP & features) == 0
                    || (s.BearerModes & LINEBEARERMODE_VOICE) != 0
                        && !((s.CallFeatures & Features.LINECALLFEATURE_HOLD) != 0); // yes
            }
        }
        """ + Constants);

    [Fact]
    public Task Patterns_switches_Equals_and_messages_are_seen() => Verify.RuleAsync<CombinedFlagsAnalyzer>(
        """
        using System;
        using static C;
        [Flags] enum LineMediaMode : uint { InteractiveVoice = 4, DataModem = 0x10 }
        class Caps { public uint dwMediaModes, dwCallerIDFlags; public LineMediaMode MediaModes; public Caps Next; }
        struct Message { public nint dwParam1; }
        static class Program
        {
            public static void Run(Caps c, Message m, nint dwParam1)
            {
                if ({|TAPI3012:c.dwMediaModes is LINEMEDIAMODE_DATAMODEM|}
                    || {|TAPI3012:c.MediaModes == LineMediaMode.DataModem|}) Console.WriteLine();
                switch ({|TAPI3012:c.dwMediaModes|}) { case LINEMEDIAMODE_DATAMODEM: break; default: break; }
                if ({|TAPI3012:c.dwMediaModes.Equals(LINEMEDIAMODE_DATAMODEM)|}
                    || {|TAPI3012:c.Next?.dwMediaModes == LINEMEDIAMODE_DATAMODEM|}) Console.WriteLine();
                if ({|TAPI3012:c.dwCallerIDFlags == LINECALLPARTYID_ADDRESS|}) Console.WriteLine();
                if ({|TAPI3012:(uint)m.dwParam1 == LINECALLINFOSTATE_CALLERID|}
                    || {|TAPI3012:(uint)dwParam1 == LINEDEVSTATE_NUMCALLS|}) Console.WriteLine();
            }
        }
        """ + Constants);

    [Fact]
    public Task Bit_tests_single_values_and_whole_masks_are_silent() => Verify.RuleAsync<CombinedFlagsAnalyzer>(
        """
        using System;
        using static C;
        class Status
        {
            public uint dwCallFeatures, dwCallState, dwMediaMode, dwCallStates, dwCallerIDFlags, dwAddressSharing, Other, dwParam1;
            public const uint dwMediaModes = 0x10;
        }
        static class Program
        {
            public static void Run(Status s, nint dwParam1, uint dwCallFeatures)
            {
                if ((s.dwCallFeatures & LINECALLFEATURE_HOLD) == LINECALLFEATURE_HOLD
                    || s.dwCallFeatures == (LINECALLFEATURE_HOLD | LINECALLFEATURE_DROP)) Console.WriteLine();
                if (s.dwCallFeatures == 0 || s.dwCallState == LINECALLSTATE_IDLE
                    || s.dwMediaMode == LINEMEDIAMODE_DATAMODEM || s.Other == LINECALLFEATURE_HOLD) Console.WriteLine();
                if (s.dwCallerIDFlags == LINECALLPARTYID_BLOCKED || s.dwAddressSharing == LINEADDRESSSHARING_PRIVATE
                    || Status.dwMediaModes == LINEMEDIAMODE_DATAMODEM) Console.WriteLine();
                if ((uint)dwParam1 == LINECALLSTATE_OFFERING || (uint)dwParam1 == LINEDEVSTATE_RINGING
                    || s.dwParam1 == LINECALLSTATE_IDLE) Console.WriteLine();
                if (s.dwCallFeatures == 0x800 || dwCallFeatures == LINECALLFEATURE_HOLD
                    || s.dwCallState == LINECALLFEATURE_HOLD) Console.WriteLine();
                var either = s.dwCallFeatures;
                either = s.dwCallState;
                if (either == LINECALLFEATURE_HOLD || Read() == LINECALLFEATURE_HOLD) Console.WriteLine();
            }
            private static uint Read() => 0;
        }
        """ + Constants);

    [Fact]
    public Task The_generated_properties_are_bit_fields_too() => Verify.RuleAsync<CombinedFlagsAnalyzer>(
        """
        using System;
        using Tapi;
        static class Program
        {
            public static void Run(LineCallStatus status)
            {
                if ({|TAPI3012:status.CallFeatures == LineCallFeature.Hold|}
                    || {|TAPI3012:status.CallFeatures is LineCallFeature.Drop|}) Console.WriteLine();
                if (status.CallState == LineCallState.Idle || status.CallFeatures.HasFlag(LineCallFeature.Hold)) Console.WriteLine();
                if (status.CallFeatures == (LineCallFeature.Hold | LineCallFeature.Drop)) Console.WriteLine();
            }
        }
        """,
        TestProject.Default with { Generates = true, Functions = "lineGetCallStatus" });
}
