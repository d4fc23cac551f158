using Microsoft.CodeAnalysis.Testing;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Requests;
using Tapi.Generator.CodeFixes.Counterparts;
using static Tapi.Analyzers.Tests.Counterparts.GeneratedCallSource;

namespace Tapi.Analyzers.Tests.Counterparts;

/// <summary>Code that ran when the old call failed handles the exception of the new one.</summary>
public class FailureBranchTests
{
    [Fact]
    public Task What_ran_after_a_failure_still_does() => Verify.FixOnlyAsync<FunctionResultAnalyzer, GeneratedMethodFix>(
        Of("""
            void Drop()
            {
                var result = {|TAPI3001:Native.lineDrop(_hCall, null, 0)|}; // bye
                // Too bad.
                if (result < 0)
                {
                    throw new InvalidOperationException($"lineDrop failed: 0x{result:X8}");
                }
            }

            bool Hold()
            {
                if ({|TAPI3001:Native.lineHold(_hCall)|} < 0)
                    return false;

                return true;
            }

            void Misread()
            {
                int id;
                id = Native.lineHold(_hCall);
                if ({|TAPI3004:id != 0|}) {
                    Console.WriteLine("failed");
                }

                if ({|TAPI3004:Native.lineDrop(_hCall, null, 0) != 0|}) return;
            }

            void Dial(string number)
            {
                var id = {|TAPI3001:Native.lineMakeCall(_hLine, out uint hCall, number, 0, IntPtr.Zero)|};
                if (id < 0) throw new InvalidOperationException("failed");
                Console.WriteLine(hCall);
                if ({|TAPI3001:Native.lineMakeCall(_hLine, out uint second, number, 0, IntPtr.Zero)|} < 0)
                    throw new InvalidOperationException("failed");
            }
            """),
        Of("""
            async Task Drop()
            {
                try
                {
                    await _call.DropAsync(); // bye
                }
                // Too bad.
                catch (LineException failure)
                {
                    throw new InvalidOperationException($"lineDrop failed: 0x{failure.ErrorCode:X8}");
                }
            }

            async Task<bool> Hold()
            {
                try
                {
                    await _call.HoldAsync();
                }
                catch (LineException)
                {
                    return false;
                }

                return true;
            }

            async Task Misread()
            {
                try
                {
                    await _call.HoldAsync();
                }
                catch (LineException) {
                    Console.WriteLine("failed");
                }

                try
                {
                    await _call.DropAsync();
                }
                catch (LineException)
                {
                    return;
                }
            }

            async Task Dial(string number)
            {
                uint hCall;
                try
                {
                    var call = await _line.MakeCallAsync(number, 0);
                    hCall = call.Handle.Value;
                }
                catch (LineException)
                {
                    throw new InvalidOperationException("failed");
                }
                Console.WriteLine(hCall);
                Call call2;
                try
                {
                    call2 = await _line.MakeCallAsync(number, 0);
                }
                catch (LineException)
                {
                    throw new InvalidOperationException("failed");
                }
            }
            """),
        Bindings("lineHold"),
        behaviors: CodeFixTestBehaviors.SkipLocalDiagnosticCheck);
}
