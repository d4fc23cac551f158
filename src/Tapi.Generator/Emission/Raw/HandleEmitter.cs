using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Objects;

namespace Tapi.Generator.Emission.Raw;

/// <summary>A handle type: 32 bits on every architecture, never confused with another kind.</summary>
internal static class HandleEmitter
{
    public static SourceWriter Emit(HandleItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options);
        Docs.Summary(writer, $"A handle of type {item.HandleType}: 32 bits on every architecture.");
        Docs.Parameter(writer, "Value", "The number by which TAPI knows it; zero is no handle.");
        writer.Line($"{options.Visibility} readonly record struct {item.HandleType}(uint Value)");
        using (writer.OpenBlock())
        {
            Docs.Summary(writer, "Whether there is no handle.");
            writer.Line("public bool IsNull => Value == 0;");
            writer.Separate();
            Docs.Summary(writer, "The handle in hexadecimal digits.");
            writer.Line($"public override string ToString() => $\"{item.HandleType} 0x{{Value:X8}}\";");
        }

        return writer;
    }
}
