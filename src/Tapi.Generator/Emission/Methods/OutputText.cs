using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Emission.Methods;

/// <summary>Native outputs as the caller's results.</summary>
internal static class OutputText
{
    /// <summary>The caller's value for what TAPI wrote to <paramref name="value"/>.</summary>
    public static string Result(Output output, string value, MethodContext context, string instance)
    {
        if (output is RecordOutput record)
        {
            return $"{record.Type.Name}.From({value})";
        }

        if (output is ValueOutput { Type: MeaningType number })
        {
            return MeaningText.Read(number.Meaning, value);
        }

        if (output is not ObjectOutput target)
        {
            return value;
        }

        var made = $"{target.ClassName}.For({context.Tapi}, {context.Application}, {value}, {instance})";
        return target.IsNullable ? $"{value} == default ? null : {made}" : made;
    }

    /// <summary>The view of a structure's bytes, or the objects that are all it holds.</summary>
    public static string View(ViewOutput view, string bytes, string version, MethodContext context)
    {
        var made = $"new {view.ClassName}({bytes}, {version})";
        return view.Objects is not { } list ? made
            : $"{made}.{list.Property}.Select(item => NativeList.Found({list.ClassName}.For({context.Tapi}, {context.Application}, item, "
                + $"{context.Instance}))).ToList()";
    }

    /// <summary>The place of an output in a request's memory, as the raw function takes it.</summary>
    public static string Place(IEnumerable<Output> outputs, string cName, string memory) =>
        Place(outputs, cName, memory, OutputTypes.Raw);

    /// <summary>What TAPI wrote to that place.</summary>
    public static string Read(IEnumerable<Output> outputs, Output read, string memory) =>
        "*" + Place(outputs, read.CName, memory, OutputTypes.Native);

    /// <summary>One result as it is, several as a tuple with names.</summary>
    public static string Tuple(IReadOnlyList<Output> outputs, IReadOnlyList<string> values) =>
        values.Count == 1 ? values[0] : $"({string.Join(", ", outputs.Zip(values, (output, value) => $"{output.Name}: {value}"))})";

    private static string Place(IEnumerable<Output> outputs, string cName, string memory, Func<Output, string> type)
    {
        var sizes = new List<string>();
        foreach (var output in outputs)
        {
            if (output.CName == cName)
            {
                var offset = sizes.Count == 0 ? memory : $"({memory} + {string.Join(" + ", sizes)})";
                return $"({type(output)}*){offset}";
            }

            sizes.Add($"sizeof({OutputTypes.Native(output)})");
        }

        return "null";
    }
}
