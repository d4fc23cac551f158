using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Handles;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator.Exports;

/// <summary>
/// Takes every export into its PBX: finds the handle, takes the lock, applies the script, writes the journal, and lets no exception out.
/// </summary>
internal static class Gateway
{
    public static int OnApplication(string function, uint handle, string arguments, Func<Application, Rule, Outcome> body) =>
        On(function, handle, arguments, LineError.InvalidAppHandle, body);

    public static int OnLine(string function, uint handle, string arguments, Func<OpenLine, Rule, Outcome> body) =>
        On(function, handle, arguments, LineError.InvalidLineHandle, body);

    public static int OnCall(string function, uint handle, string arguments, Func<CallHandle, Rule, Outcome> body) =>
        On(function, handle, arguments, LineError.InvalidCallHandle, body);

    public static int OnCall(
        string function, uint handle, string arguments, LineError invalid, Func<CallHandle, Rule, Outcome> body)
        => On(function, handle, arguments, invalid, body);

    public static int Run(PbxCore core, string function, string arguments, Func<Rule, Outcome> body, string application = "") =>
        Run(core, function, arguments, (int)LineError.OperationFailed, body, application);

    public static int Run(
        PbxCore core, string function, string arguments, int failure, Func<Rule, Outcome> body, string application = "")
    {
        try
        {
            Outcome outcome;
            lock (core.Gate)
            {
                core.Journal.Call(application, function, arguments);
                var rule = core.Script.Next(function);
                outcome = rule.Error is { } error ? new Outcome(error) : body(rule);
            }

            if (outcome.AwaitedReply is { } request)
            {
                ReplyWait.Run(request);
            }

            core.Journal.Result(application, function, outcome.Value);
            return outcome.Value;
        }
        catch (Exception exception)
        {
            core.Faults.Add(exception);
            return failure;
        }
    }

    public static int On<T>(string function, uint handle, string arguments, int invalid, int failure, Func<T, Rule, Outcome> body)
        where T : class, IPbxObject
    {
        if (HandleRegistry.Find<T>(handle) is not { } target)
        {
            return invalid;
        }

        // The handle may have been closed while this thread waited for the lock.
        return Run(
            target.Core,
            function,
            $"0x{handle:x8}{arguments}",
            failure,
            rule => HandleRegistry.Find<T>(handle) == target ? body(target, rule) : new Outcome(invalid),
            target.ApplicationName);
    }

    private static int On<T>(string function, uint handle, string arguments, LineError invalid, Func<T, Rule, Outcome> body)
        where T : class, IPbxObject
        => On(function, handle, arguments, (int)invalid, (int)LineError.OperationFailed, body);
}
