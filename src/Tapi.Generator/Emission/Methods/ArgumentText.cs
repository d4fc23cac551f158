using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission.Methods;

/// <summary>What one argument needs around the native call, and what is passed.</summary>
/// <param name="Before">Statements before the call.</param>
/// <param name="Fixed">The declaration of a fixed statement; null when nothing is pinned.</param>
/// <param name="Value">The argument.</param>
internal sealed record ArgumentText(string? Before, string? Fixed, string Value)
{
    /// <summary>The text of an argument; null for a place that TAPI writes to.</summary>
    /// <param name="isCaptured">Whether the call is in a local function.</param>
    public static ArgumentText? Of(Argument argument, MethodContext context, bool isCaptured) => argument switch
    {
        OwnArgument own => Own(own.Value, context),
        FixedArgument @fixed => Plain($"(uint){EnumText.Of(@fixed.Value)}"),
        CountArgument count => Plain(Count(count)),
        CallerArgument caller => CallerText.Of(caller, context, isCaptured),
        _ => null,
    };

    public static ArgumentText Plain(string value) => new(null, null, value);

    private static ArgumentText Own(OwnValue value, MethodContext context) => value switch
    {
        OwnValue.Handle => Plain(context.Handle),
        OwnValue.DeviceId => Plain("Id"),
        OwnValue.ApiVersion => Plain($"{context.Version}.Value"),
        OwnValue.AppVersion => Plain($"{context.Application}.HighestVersion.Value"),
        OwnValue.ExtVersion => Plain("ExtVersion"),
        OwnValue.CallbackInstance =>
            new ArgumentText($"var instance = {context.Application}.NextInstance({context.Version}, this);", null, "instance"),
        _ => Plain("default"),
    };

    private static string Count(CountArgument count)
    {
        var name = CSharpKeywords.Escape(count.Counted);
        return count.Unit switch
        {
            CountUnit.TextBytes => $"(uint)(({name}.Length + 1) * sizeof(char))",
            CountUnit.Entries => $"(uint){CallerText.Items(count.Counted)}.Length",
            _ => $"(uint){name}.Length",
        };
    }
}
