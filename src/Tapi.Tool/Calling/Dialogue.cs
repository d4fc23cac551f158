using Spectre.Console;
using Tapi.Tool.Hosting;

namespace Tapi.Tool.Calling;

/// <summary>The softphone: a word a line.</summary>
internal static class Dialogue
{
    private const string Help =
        "call NUMBER, answer, hold, unhold, transfer NUMBER, blind NUMBER, digits DIGITS, hangup, calls, quit";

    private const LineCallState Over = LineCallState.Idle | LineCallState.Disconnected;

    private const LineCallState Waiting = Over | LineCallState.Offering | LineCallState.Accepted;

    public static async Task<int> RunAsync(Softphone phone, CommandContext context)
    {
        context.Console.WriteLine(Help);
        while (await context.Host.Input.ReadLineAsync(context.Cancellation) is { } line)
        {
            var words = line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words is ["quit", ..])
            {
                break;
            }

            try
            {
                await DoAsync(phone, context, words);
            }
            catch (Exception failure) when (failure is TapiException or TimeoutException or ArgumentException or ObjectDisposedException)
            {
                context.Console.MarkupLineInterpolated($"[red]{failure.Message}[/]");
            }
        }

        return ExitCode.Success;
    }

    // Who hangs up means the call that he is in, and the one that rings only if there is no other.
    private static bool Active(Softphone phone) => phone.Calls.Any(call => (Softphone.StateOf(call) & ~Waiting) != 0);

    private static async Task DoAsync(Softphone phone, CommandContext context, string[] words)
    {
        var stop = context.Cancellation;
        switch (words)
        {
            case []:
                break;
            case ["call", var number]:
                await phone.CallAsync(number, stop);
                break;
            case ["answer"]:
                await phone.AnswerAsync(await FindAsync("answer", LineCallState.Offering | LineCallState.Accepted), stop);
                break;
            case ["hold"]:
                await phone.HoldAsync(await FindAsync("hold", LineCallState.Connected), stop);
                break;
            case ["unhold"]:
                await phone.UnholdAsync(await FindAsync("go on with", LineCallState.OnHold), stop);
                break;
            case ["transfer" or "blind", var number]:
                await phone.TransferAsync(await FindAsync("transfer", LineCallState.Connected), number, words[0] == "blind", stop);
                break;
            case ["digits", var digits]:
                await phone.DigitsAsync(await FindAsync("send digits on", LineCallState.Connected), digits, stop);
                break;
            case ["hangup"]:
                await phone.HangUpAsync(await FindAsync("hang up", Active(phone) ? ~Waiting : ~Over), stop);
                break;
            case ["calls"]:
                foreach (var call in phone.Calls)
                {
                    context.Console.MarkupLineInterpolated($"{CallText.PartyOf(call)}  {Softphone.StateOf(call).ToString()}");
                }

                break;
            default:
                context.Console.WriteLine(Help);
                break;
        }

        Task<Call> FindAsync(string purpose, LineCallState states) =>
            phone.FindAsync(purpose, states, TimeSpan.FromSeconds(2), stop);
    }
}
