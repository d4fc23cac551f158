using System.CommandLine;
using Tapi.Tool.Hosting;

namespace Tapi.Tool.Calling;

/// <summary>The commands that do something with calls, and the softphone that does it all.</summary>
internal static class CallingCommands
{
    public static IEnumerable<Command> Make(CommandRunner runner)
    {
        var device = new Option<uint>("--device") { Description = "The number of the line device." };
        var talk = new Option<double?>("--for") { Description = "Hang up after this many seconds.", HelpName = "seconds" };
        var within = new Option<double>("--within")
        {
            Description = "How long to wait for a call.", HelpName = "seconds", DefaultValueFactory = _ => 1,
        };
        var number = new Argument<string>("number") { Description = "The number to dial." };
        var digits = new Argument<string>("digits") { Description = "The digits, such as 12#." };
        var blind = new Option<bool>("--blind") { Description = "Do not ask the other party first." };

        yield return Make(runner, device, new Command("call", "Call a number, and stay until the call is over.") { number, talk },
            async (phone, context) =>
            {
                var call = await phone.CallAsync(context.Line.GetValue(number)!, context.Cancellation);
                return call is null ? ExitCode.Failure : await StayAsync(phone, call, context, context.Line.GetValue(talk));
            });
        yield return Make(runner, device, new Command("answer", "Answer the call that comes, and stay until it is over.") { within, talk },
            async (phone, context) =>
            {
                var call = await FindAsync(phone, context, within, "answer", LineCallState.Offering | LineCallState.Accepted);
                await phone.AnswerAsync(call, context.Cancellation);
                return await StayAsync(phone, call, context, context.Line.GetValue(talk));
            });
        yield return Make(runner, device, new Command("hold", "Hold the call, or go on with the one that is held.") { within },
            async (phone, context) =>
            {
                var call = await FindAsync(phone, context, within, "hold", LineCallState.Connected | LineCallState.OnHold);
                await (Softphone.StateOf(call) == LineCallState.OnHold
                    ? phone.UnholdAsync(call, context.Cancellation)
                    : phone.HoldAsync(call, context.Cancellation));
                return ExitCode.Success;
            });
        yield return Make(runner, device, new Command("transfer", "Pass the call on to a number.") { number, blind, within },
            async (phone, context) =>
            {
                var call = await FindAsync(phone, context, within, "transfer", LineCallState.Connected);
                var target = context.Line.GetValue(number)!;
                await phone.TransferAsync(call, target, context.Line.GetValue(blind), context.Cancellation);
                return ExitCode.Success;
            });
        yield return Make(runner, device, new Command("digits", "Send digits on the call.") { digits, within },
            async (phone, context) =>
            {
                var call = await FindAsync(phone, context, within, "send digits on", LineCallState.Connected);
                await phone.DigitsAsync(call, context.Line.GetValue(digits)!, context.Cancellation);
                return ExitCode.Success;
            });
        yield return Make(runner, device, new Command("softphone", "Make and take calls by typing."), Dialogue.RunAsync);
    }

    private static Command Make(
        CommandRunner runner, Option<uint> device, Command command, Func<Softphone, CommandContext, Task<int>> action)
    {
        command.Options.Add(device);
        runner.WithLibrary(command, async (library, context) =>
        {
            await using var app = library.StartLines();
            await using var phone = Softphone.Open(app, context.Line.GetValue(device), context);
            return await action(phone, context);
        });
        return command;
    }

    private static Task<Call> FindAsync(
        Softphone phone, CommandContext context, Option<double> within, string purpose, LineCallState states) =>
        phone.FindAsync(purpose, states, TimeSpan.FromSeconds(context.Line.GetValue(within)), context.Cancellation);

    // Ctrl+C hangs up, as the end of the time does.
    private static async Task<int> StayAsync(Softphone phone, Call call, CommandContext context, double? seconds)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.Cancellation);
        if (seconds is { } time)
        {
            end.CancelAfter(TimeSpan.FromSeconds(time));
        }

        try
        {
            while (phone.Calls.Contains(call))
            {
                await Task.Delay(20, end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            await phone.HangUpAsync(call, CancellationToken.None);
        }

        return ExitCode.Success;
    }
}
