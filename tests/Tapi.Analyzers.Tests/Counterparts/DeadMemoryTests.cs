using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Memory;
using Tapi.Generator.CodeFixes.Counterparts;
using static Tapi.Analyzers.Tests.Counterparts.GeneratedCallSource;

namespace Tapi.Analyzers.Tests.Counterparts;

/// <summary>The fix of TAPI3007: what TAPI writes later is the generated method's result.</summary>
public class DeadMemoryTests
{
    [Fact]
    public Task Outputs_become_results() => Verify.FixOnlyAsync<DeadMemoryAnalyzer, GeneratedMethodFix>(
        Of("""
            void Dial(string number)
            {
                Native.lineMakeCall(_hLine, {|TAPI3007:out uint hCall|}, number, 0, IntPtr.Zero);
            }

            void Confer(uint parties)
            {
                Native.lineSetupConference(_hCall, _line.Handle.Value, {|TAPI3007:out var hConference|},
                    {|TAPI3007:out uint hConsult|}, parties, IntPtr.Zero);
                Console.WriteLine(hConference);
            }

            bool Transfer(Call consult)
            {
                uint hConference;
                var result = Native.lineCompleteTransfer(_call.Handle.Value, consult.Handle.Value, {|TAPI3007:out hConference|}, 2);
                if (result < 0)
                {
                    return false;
                }

                return hConference != 0;
            }
            """),
        Of("""
            async Task Dial(string number)
            {
                var call = await _line.MakeCallAsync(number, 0);
            }

            async Task Confer(uint parties)
            {
                var (confCall, consultCall) = await _call.SetupConferenceAsync(_line, parties);
                uint hConference = confCall.Handle.Value;
                Console.WriteLine(hConference);
            }

            async Task<bool> Transfer(Call consult)
            {
                uint hConference;
                try
                {
                    var confCall = await _call.CompleteTransferAsync(consult, LineTransferMode.Conference);
                    hConference = confCall?.Handle.Value ?? 0;
                }
                catch (LineException)
                {
                    return false;
                }

                return hConference != 0;
            }
            """),
        Bindings("lineSetupConference*,lineCompleteTransfer"));

    [Fact]
    public Task Where_the_identifier_is_used_the_call_stays() => Verify.NoFixAsync<DeadMemoryAnalyzer, GeneratedMethodFix>(
        Of("""
            int Dial(string number)
            {
                var id = Native.lineMakeCall(_hLine, {|TAPI3007:out uint hCall|}, number, 0, IntPtr.Zero);
                return id;
            }
            """),
        Bindings(string.Empty));
}
