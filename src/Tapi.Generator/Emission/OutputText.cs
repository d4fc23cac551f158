using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission;

/// <summary>Native outputs as the caller's results.</summary>
internal static class OutputText
{
    /// <summary>The caller's value for what TAPI wrote to <paramref name="value"/>.</summary>
    public static string Result(Output output, string value, MethodContext context, string instance) =>
        output.Kind == OutputKind.Object ? $"{output.Type}.For({context.Tapi}, {context.Application}, {value}, {instance})" : value;

    /// <summary>The place of an output in a request's memory.</summary>
    public static string Place(IEnumerable<Output> outputs, string cName, string memory)
    {
        var sizes = new List<string>();
        foreach (var output in outputs)
        {
            if (output.CName == cName)
            {
                var offset = sizes.Count == 0 ? memory : $"({memory} + {string.Join(" + ", sizes)})";
                return $"({output.NativeType}*){offset}";
            }

            sizes.Add($"sizeof({output.NativeType})");
        }

        return "null";
    }
}
