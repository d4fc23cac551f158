using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission.Methods;

/// <summary>The types of what TAPI writes.</summary>
internal static class OutputTypes
{
    /// <summary>What the caller gets.</summary>
    public static string Result(Output output) => output switch
    {
        ValueOutput value => TypeText.Of(value.Type),
        RecordOutput record => record.Type.Name,
        ObjectOutput target => TypeText.Nullable(target.ClassName, target.IsNullable),
        ViewOutput { Objects: { } list } => $"IReadOnlyList<{list.ClassName}>",
        ViewOutput view => view.ClassName,
        BytesOutput => "byte[]",
        TextOutput => "string",
        _ => throw new InvalidOperationException(output.GetType().Name),
    };

    /// <summary>What TAPI writes.</summary>
    public static string Native(Output output) => output switch
    {
        ValueOutput value => TypeText.Native(value.Type),
        RecordOutput record => record.Type.Structure,
        ObjectOutput target => target.HandleType,
        ViewOutput view => view.Structure,
        BytesOutput => "byte",
        TextOutput => "char",
        _ => throw new InvalidOperationException(output.GetType().Name),
    };

    /// <summary>What the raw function's pointer points to.</summary>
    public static string Raw(Output output) => output is ValueOutput value ? TypeText.Raw(value.Type) : Native(output);

    /// <summary>The size of an output's memory.</summary>
    public static string Size(Output output) => output switch
    {
        BytesOutput bytes => Bytes(bytes.Size),
        TextOutput text => $"NativeText.SizeFor({CSharpKeywords.Escape(text.Size.Argument)})",
        _ => $"sizeof({Native(output)})",
    };

    /// <summary>The variable that holds what TAPI wrote.</summary>
    public static string Local(Output output) => CSharpKeywords.Escape(char.ToLowerInvariant(output.Name[0]) + output.Name.Substring(1));

    private static string Bytes(SizeExpression size) =>
        size.Origin == SizeOrigin.Length ? $"{size.Argument}Size" : $"(int){CSharpKeywords.Escape(size.Argument)}";
}
