using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Requests;
using Tapi.Generator.CodeFixes.Counterparts;
using static Tapi.Analyzers.Tests.Counterparts.GeneratedCallSource;

namespace Tapi.Analyzers.Tests.Counterparts;

/// <summary>The fix of TAPI3001 awaits the generated method in the place of the hand-written call.</summary>
public class GeneratedMethodFixTests
{
    [Fact]
    public Task In_functions_of_all_kinds() => Fixes(
        "lineAnswer,lineHold",
        """
        void OnClick(object sender, EventArgs e)
        {
            {|TAPI3001:Native.lineDrop(_hCall, null, 0)|}; // bye
        }

        public void Hold()
        {
            // Waits.
            {|TAPI3001:Native.lineHold(_hCall)|};
        }

        void Caller() { Hold(); }

        public async Task Again(string name)
        {
            await Task.Yield();
            _ = {|TAPI3001:Native.lineHold(_hCall)|};
            var id = {|TAPI3001:Native.lineAnswer(_hCall, null, 0)|};
        }

        public void Short() => {|TAPI3001:Native.lineHold(_hCall)|};

        public string Name(Call call, uint hCall)
        {
            {|TAPI3001:Native.lineDrop(call.Handle.Value, null, 0)|};
            return call.ToString();
        }

        void Listen()
        {
            _call.CallState.Subscribe(message =>
            {
                {|TAPI3001:Native.lineHold(_hCall)|};
                return ValueTask.CompletedTask;
            });
            Task.Run(() => { {|TAPI3001:Native.lineHold(_hCall)|}; });
        }
        """,
        """
        async void OnClick(object sender, EventArgs e)
        {
            await _call.DropAsync(); // bye
        }

        public async Task Hold()
        {
            // Waits.
            await _call.HoldAsync();
        }

        async Task Caller() { await Hold(); }

        public async Task Again(string name)
        {
            await Task.Yield();
            await _call.HoldAsync();
            await _call.AnswerAsync();
        }

        public async Task Short() => await _call.HoldAsync();

        public async Task<string> Name(Call call, uint hCall)
        {
            await call.DropAsync();
            return call.ToString();
        }

        void Listen()
        {
            _call.CallState.Subscribe(async message =>
            {
                await _call.HoldAsync();
            });
            Task.Run(async () => { await _call.HoldAsync(); });
        }
        """);

    [Fact]
    public Task Arguments_become_what_the_method_takes() => Fixes(
        "lineSendUserUserInfo,lineCreateAgentSession*,lineSetAgentStateEx,lineSwapHold,lineSetCallTreatment,"
        + "phoneSetDisplay,lineForward*,lineDial*",
        """
        void Send(byte[] info, int length)
        {
            {|TAPI3001:Native.lineSendUserUserInfo(_hCall, info, (uint)info.Length)|};
            {|TAPI3001:Native.lineSendUserUserInfo(_hCall, info, (uint)length)|};
            {|TAPI3001:Native.lineDrop(size: 0, info: null, hCall: _hCall)|};
            {|TAPI3001:Native.phoneSetDisplay(_hPhone, 1, 2, info, (uint)(length - 1))|};
        }

        void Agent(uint hAgent, HAGENT agent, Guid group, string pin, uint next)
        {
            {|TAPI3001:Native.lineCreateAgentSession(_hLine, hAgent, null, 0, ref group, out uint hSession)|};
            {|TAPI3001:Native.lineCreateAgentSession(_hLine, agent.Value, pin, 1, ref group, out hSession)|};
            {|TAPI3001:Native.lineSetAgentStateEx(_hLine, agent.Value, 2, next)|};
            Console.WriteLine(hSession);
        }

        void Constants(Call held)
        {
            {|TAPI3001:Native.lineSwapHold(_call.Handle.Value, held.Handle.Value)|};
            {|TAPI3001:Native.phoneSetLamp(_hPhone, 3, 0x8000)|};
            {|TAPI3001:Native.phoneSetLamp(_hPhone, 3, (uint)PhoneLampMode.Off)|};
            {|TAPI3001:Native.lineForward(_hLine, 1, 0, IntPtr.Zero, 4, out _, IntPtr.Zero)|};
            {|TAPI3001:Native.lineForward(_hLine, 1, 0, IntPtr.Zero, 4, out _hCall, IntPtr.Zero)|};
        }
        """,
        """
        async Task Send(byte[] info, int length)
        {
            await _call.SendUserUserInfoAsync(info);
            await _call.SendUserUserInfoAsync(info.AsSpan(0, length));
            await _call.DropAsync();
            await _phone.SetDisplayAsync(1, 2, info.AsSpan(0, length - 1));
        }

        async Task Agent(uint hAgent, HAGENT agent, Guid group, string pin, uint next)
        {
            var agentSession = await _line.CreateAgentSessionAsync(new HAGENT(hAgent), null, 0, group);
            uint hSession = agentSession.Value;
            var agentSession2 = await _line.CreateAgentSessionAsync(agent, pin, 1, group);
            hSession = agentSession2.Value;
            await _line.SetAgentStateExAsync(agent, LineAgentStateEx.Ready, (LineAgentStateEx)next);
            Console.WriteLine(hSession);
        }

        async Task Constants(Call held)
        {
            await _call.SwapHoldAsync(held);
            await _phone.SetLampAsync(3, (PhoneLampMode)0x8000);
            await _phone.SetLampAsync(3, PhoneLampMode.Off);
            await _line.ForwardAsync(true, 0, null, 4);
            var consultCall = await _line.ForwardAsync(true, 0, null, 4);
            _hCall = consultCall?.Handle.Value ?? 0;
        }
        """);

    private static Task Fixes(string functions, string source, string fixedSource) =>
        Verify.FixAsync<FunctionResultAnalyzer, GeneratedMethodFix>(Of(source), Of(fixedSource), Bindings(functions));
}
