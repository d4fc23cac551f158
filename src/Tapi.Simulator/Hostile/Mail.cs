using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Hostile;

/// <summary>The messages of one application on their way.</summary>
internal sealed unsafe class Mail(Plan plan, Disorder disorder)
{
    private readonly List<LINEMESSAGE> _held = [];

    /// <summary>Waits for a message. <paramref name="whenDead"/> is asked before and after each wait.</summary>
    public int Take(string function, nint inner, nint[] arguments, Func<int?> whenDead)
    {
        var isOfPhones = function.StartsWith("phone", StringComparison.Ordinal);
        var nothingCame = isOfPhones ? (int)PhoneError.OperationFailed : (int)LineError.OperationFailed;
        var application = arguments[0];
        var target = (LINEMESSAGE*)arguments[1];
        var timeout = unchecked((uint)arguments[2]);
        if (target is null)
        {
            return NativeFunction.Call(inner, arguments);
        }

        var isOver = timeout == 0;
        while (true)
        {
            if (whenDead() is { } error)
            {
                return error;
            }

            var result = Fill(inner, application);
            if (_held.Count > 0)
            {
                *target = TakeOne();
                return 0;
            }

            if (isOver || result != nothingCame)
            {
                return result;
            }

            result = Read(inner, application, timeout);
            if (result != 0 && result != nothingCame)
            {
                return result;
            }

            // Without a time limit, nothing comes only where the reader was woken.
            isOver = result == nothingCame && timeout != uint.MaxValue;
        }
    }

    // Returns why no more messages are there.
    private int Fill(nint inner, nint application)
    {
        var result = 0;
        while (result == 0 && _held.Count < disorder.Window)
        {
            result = Read(inner, application, 0);
        }

        return result;
    }

    private LINEMESSAGE TakeOne()
    {
        var index = plan.Choose(Math.Min(_held.Count, disorder.Window));
        var message = _held[index];
        _held.RemoveAt(index);
        if (index > 0)
        {
            plan.Tell($"message {message.dwMessageID} overtakes {index} others");
        }

        return message;
    }

    private int Read(nint inner, nint application, uint timeout)
    {
        LINEMESSAGE message;
        var result = NativeFunction.Call(inner, [application, (nint)(&message), unchecked((nint)timeout)]);
        if (result != 0)
        {
            return result;
        }

        if (plan.Chance(disorder.Losses))
        {
            plan.Tell($"message {message.dwMessageID} is lost");
            return 0;
        }

        _held.Add(message);
        if (plan.Chance(disorder.Doubles))
        {
            plan.Tell($"message {message.dwMessageID} comes twice");
            _held.Add(message);
        }

        return 0;
    }
}
