using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Emission;

/// <summary>What one argument needs around the native call, and what is passed.</summary>
/// <param name="Before">Statements in front of the call.</param>
/// <param name="Fixed">The declaration of a fixed statement; null when nothing is pinned.</param>
/// <param name="Value">The argument.</param>
internal sealed record ArgumentText(string? Before, string? Fixed, string Value)
{
    /// <summary>An argument that is no output; <paramref name="bytes"/> is the span whose length the argument may be.</summary>
    public static ArgumentText Of(Argument argument, string? bytes, MethodContext context, bool isCaptured = false)
    {
        var name = CSharpKeywords.Escape(argument.Name);
        return argument.Kind switch
        {
            ArgumentKind.OwnerHandle => Plain(context.Handle),
            ArgumentKind.DeviceId => Plain("Id"),
            ArgumentKind.ApiVersion => Plain("ApiVersion.Value"),
            ArgumentKind.ExtVersion => Plain("ExtVersion"),
            ArgumentKind.CallbackInstance => new ArgumentText($"var instance = {context.Application}.NextInstance({context.Version});", null, "instance"),
            ArgumentKind.Zero => Plain("default"),
            ArgumentKind.Constant => Plain($"(uint){name}"),
            ArgumentKind.Error => Plain($"unchecked((uint){name})"),
            ArgumentKind.ConstantPair => Plain($"(uint){name} | (uint){argument.SecondName}"),
            ArgumentKind.Object when argument.IsOptional => Plain($"{name}?.Handle ?? default"),
            ArgumentKind.Object => new ArgumentText(NotNull(name), null, $"{name}.Handle"),
            ArgumentKind.Guid when argument.IsOptional => Optional(argument, name),
            ArgumentKind.Structure when argument.IsOptional => Optional(argument, name),
            ArgumentKind.Guid or ArgumentKind.Structure when isCaptured => Copied(argument, name),
            ArgumentKind.Guid or ArgumentKind.Structure => Plain($"&{name}"),
            ArgumentKind.Text => new ArgumentText(argument.IsOptional ? null : NotNull(name), $"char* {argument.Name}Text = {name}", $"{argument.Name}Text"),
            ArgumentKind.Bytes => new ArgumentText(null, $"byte* {argument.Name}Bytes = {name}", $"{argument.Name}Bytes"),
            ArgumentKind.BytesSize => Plain($"(uint){bytes}.Length"),
            ArgumentKind.ParameterObject => ParameterObject(argument, name, context),
            ArgumentKind.LowVersion or ArgumentKind.HighVersion => Plain($"{name}.Value"),
            _ => Plain(name),
        };
    }

    private static ArgumentText Plain(string value) => new(null, null, value);

    private static string NotNull(string name) => $"_ = {name} ?? throw new ArgumentNullException(nameof({name}));";

    /// <summary>A local function cannot take the address of what it captured.</summary>
    private static ArgumentText Copied(Argument argument, string name) =>
        new($"var {argument.Name}Value = {name};", null, $"&{argument.Name}Value");

    private static ArgumentText Optional(Argument argument, string name) => new(
        $"var {argument.Name}Value = {name}.GetValueOrDefault();", null, $"{name}.HasValue ? &{argument.Name}Value : null");

    private static ArgumentText ParameterObject(Argument argument, string name, MethodContext context)
    {
        var structure = argument.Type.TrimEnd('?').ToUpperInvariant();
        var access = argument.IsOptional ? "?." : ".";
        return new ArgumentText(
            argument.IsOptional ? null : NotNull(name),
            $"byte* {argument.Name}Bytes = {name}{access}ToBytes({context.Version})",
            $"({structure}*){argument.Name}Bytes");
    }
}
