using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Requests;
using Tapi.Generator.CodeFixes.Counterparts;
using static Tapi.Analyzers.Tests.Counterparts.GeneratedCallSource;

namespace Tapi.Analyzers.Tests.Counterparts;

/// <summary>
/// The fix of TAPI3001 where a call is made. The code did not release its calls before, and TAPI4005 says so afterwards.
/// </summary>
public class NewCallFixTests
{
    [Fact]
    public Task A_new_call_and_what_the_code_does_with_it() => Verify.FixOnlyAsync<FunctionResultAnalyzer, GeneratedMethodFix>(
        Of(
        """
        public void Dial(string number)
        {
            {|TAPI3001:Native.lineMakeCall(_hLine, out uint hCall, number, 0, IntPtr.Zero)|};
        }

        void Forget(string number)
        {
            {|TAPI3001:Native.lineMakeCall(_hLine, out _, number, 49, IntPtr.Zero)|};
        }

        void Store(string number)
        {
            {|TAPI3001:Native.lineMakeCall(_hLine, out _hCall, number, 0, IntPtr.Zero)|};
        }

        void Before(string number, int country)
        {
            uint hCall;
            var id = {|TAPI3001:Native.lineMakeCall(_hLine, out hCall, number, (uint)country, IntPtr.Zero)|};
        }

        uint Used(string number)
        {
            {|TAPI3001:Native.lineMakeCall(_hLine, out var hCall, number, 0, IntPtr.Zero)|};
            {|TAPI3001:Native.lineHold(hCall)|};
            return hCall;
        }

        void Chain(string number)
        {
            {|TAPI3001:Native.lineMakeCall(_line.Handle.Value, out uint hCall, null, 0, IntPtr.Zero)|};
            {|TAPI3001:Native.lineHold(hCall)|};
            {|TAPI3001:Native.lineDrop(hCall, null, 0)|};
        }

        static void Handed(Line line, uint hLine)
        {
            {|TAPI3001:Native.lineMakeCall(hLine, out _, "100", 0, IntPtr.Zero)|};
            {|TAPI3001:Native.lineMakeCall(hLine, out _, "200", 0, IntPtr.Zero)|};
        }

        void Short(string number) => {|TAPI3001:Native.lineMakeCall(_hLine, out _hCall, number, 0, IntPtr.Zero)|};
        """),
        Of(
        """
        public async Task Dial(string number)
        {
            var call = await _line.MakeCallAsync(number, 0);
        }

        async Task Forget(string number)
        {
            await _line.MakeCallAsync(number, 49);
        }

        async Task Store(string number)
        {
            var call = await _line.MakeCallAsync(number, 0);
            _hCall = call.Handle.Value;
        }

        async Task Before(string number, int country)
        {
            var call = await _line.MakeCallAsync(number, (uint)country);
        }

        async Task<uint> Used(string number)
        {
            var call = await _line.MakeCallAsync(number, 0);
            uint hCall = call.Handle.Value;
            await call.HoldAsync();
            return hCall;
        }

        async Task Chain(string number)
        {
            var call = await _line.MakeCallAsync(null, 0);
            await call.HoldAsync();
            await call.DropAsync();
        }

        static async Task Handed(Line line, uint hLine)
        {
            await line.MakeCallAsync("100", 0);
            await line.MakeCallAsync("200", 0);
        }

        async Task Short(string number) => _hCall = (await _line.MakeCallAsync(number, 0)).Handle.Value;
        """),
        Bindings("lineHold"));
}
