namespace CallCenter;

/// <summary>The command line.</summary>
/// <param name="Library">The TAPI library to use; null for the simulator.</param>
/// <param name="Device">The line device.</param>
/// <param name="Number">The number to call.</param>
internal sealed record Options(string? Library, uint Device, string Number)
{
    public const string Usage = "usage: CallCenter [--library tapi32.dll] [--device 0] [--number 5550100]";

    /// <summary>The options, or null when the command line is not understood.</summary>
    public static Options? Parse(string[] arguments)
    {
        var options = new Options(null, 0, "5550100");
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : null;
            switch (arguments[i])
            {
                case "--library" when value is not null:
                    options = options with { Library = value };
                    break;
                case "--device" when uint.TryParse(value, out var device):
                    options = options with { Device = device };
                    break;
                case "--number" when value is not null:
                    options = options with { Number = value };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
