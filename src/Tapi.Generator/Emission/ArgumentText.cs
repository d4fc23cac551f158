using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Emission;

/// <summary>What one argument needs around the native call, and what is passed.</summary>
/// <param name="Before">Statements in front of the call.</param>
/// <param name="Fixed">The declaration of a fixed statement; null when nothing is pinned.</param>
/// <param name="Value">The argument.</param>
internal sealed record ArgumentText(string? Before, string? Fixed, string Value)
{
    /// <summary>An argument that is no output.</summary>
    public static ArgumentText Of(Argument argument, MethodContext context, bool isCaptured = false)
    {
        var name = CSharpKeywords.Escape(argument.Name);
        return argument.Kind switch
        {
            ArgumentKind.OwnerHandle => Plain(context.Handle),
            ArgumentKind.DeviceId => Plain("Id"),
            ArgumentKind.ApiVersion => Plain($"{context.Version}.Value"),
            ArgumentKind.AppVersion => Plain($"{context.Application}.HighestVersion.Value"),
            ArgumentKind.ExtVersion => Plain("ExtVersion"),
            ArgumentKind.CallbackInstance => new ArgumentText($"var instance = {context.Application}.NextInstance({context.Version});", null, "instance"),
            ArgumentKind.Zero => Plain("default"),
            ArgumentKind.Fixed => Plain(argument.SecondName!),
            ArgumentKind.Boolean => Plain($"{name} ? 1u : 0u"),
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
            ArgumentKind.AnsiText => new ArgumentText(
                argument.IsOptional ? null : NotNull(name), $"byte* {argument.Name}Text = NativeText.ToAnsi({name})", $"{argument.Name}Text"),
            ArgumentKind.CountedText => new ArgumentText(NotNull(name), $"char* {argument.Name}Text = {name}", $"{argument.Name}Text"),
            ArgumentKind.List => new ArgumentText(null, $"{ElementType(argument)}* {argument.Name}Items = {name}", $"{argument.Name}Items"),
            ArgumentKind.InOutBytes => new ArgumentText($"var {argument.Name}Size = {name}.Length;", null, "request.Memory"),
            ArgumentKind.ParameterObject => ParameterObject(argument, name, context),
            ArgumentKind.Version or ArgumentKind.LowVersion or ArgumentKind.HighVersion => Plain($"{name}.Value"),
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

    /// <summary>The number of bytes or entries of <paramref name="counted"/>; a text counts its NUL.</summary>
    public static ArgumentText Count(Argument counted)
    {
        var name = CSharpKeywords.Escape(counted.Name);
        return Plain(counted.Kind == ArgumentKind.CountedText ? $"(uint)(({name}.Length + 1) * sizeof(char))" : $"(uint){name}.Length");
    }

    private static string ElementType(Argument argument)
    {
        var start = argument.Type.IndexOf('<') + 1;
        return argument.Type.Substring(start, argument.Type.Length - start - 1);
    }

    private static ArgumentText ParameterObject(Argument argument, string name, MethodContext context)
    {
        var access = argument.IsOptional ? "?." : ".";
        return new ArgumentText(
            argument.IsOptional ? null : NotNull(name),
            $"byte* {argument.Name}Bytes = {name}{access}ToBytes({context.Version})",
            $"({argument.SecondType}*){argument.Name}Bytes");
    }
}
