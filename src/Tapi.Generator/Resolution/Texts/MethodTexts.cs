using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Resolution.Texts;

/// <summary>Translates the words of a method. Its parameters are referred to by the names that they have in C#.</summary>
internal sealed class MethodTexts(TextTranslator translator)
{
    public RawFunctionItem Translate(RawFunctionItem function)
    {
        var own = Own(function.Parameters.Select(parameter => (parameter.Name, parameter.Name)));
        return function with
        {
            Docs = translator.Translate(function.Docs, own),
            Parameters = function.Parameters
                .Select(parameter => parameter with { Summary = translator.Translate(parameter.Summary, own) })
                .ToEquatableArray(),
        };
    }

    public MethodItem Translate(MethodItem method)
    {
        var own = Own(method.Arguments.OfType<CallerArgument>().Select(Names), method.Outputs);
        return method with
        {
            Docs = translator.Translate(method.Docs, own),
            Arguments = method.Arguments.Select(argument => Argument(argument, own)).ToEquatableArray(),
            Outputs = method.Outputs.Select(output => Output(output, own)).ToEquatableArray(),
        };
    }

    public ProxyOpeningItem Translate(ProxyOpeningItem opening)
    {
        var own = Own(opening.Arguments.OfType<PassedOpening>().Select(passed => Names(passed.Argument)));
        return opening with
        {
            Result = Output(opening.Result, own),
            Arguments = opening.Arguments
                .Select(argument => argument is PassedOpening passed
                    ? passed with { Argument = (CallerArgument)Argument(passed.Argument, own) }
                    : argument)
                .ToEquatableArray(),
        };
    }

    public ProxyReportItem Translate(ProxyReportItem report)
    {
        var own = Own(report.Parameters.Select(parameter => (MessageSlots.CName(parameter.Slot), parameter.Name)));
        return report with
        {
            Docs = translator.Translate(report.Docs, own),
            Parameters = report.Parameters
                .Select(parameter => parameter with { Summary = translator.Translate(parameter.Summary, own) })
                .ToEquatableArray(),
        };
    }

    private static (string CName, string Name) Names(CallerArgument argument) => (argument.Parameter.CName, argument.Parameter.Name);

    private static Func<string, TextPiece?> Own(
        IEnumerable<(string CName, string Name)> parameters, EquatableArray<Output> outputs = default)
    {
        var known = new Dictionary<string, TextPiece>(StringComparer.Ordinal);
        foreach (var (cName, name) in parameters)
        {
            known[cName] = new TextPiece(TextPieceKind.Parameter, name);
        }

        // One output is the result itself and has no name.
        foreach (var output in outputs.Count > 1 ? outputs : default)
        {
            known[output.CName] = new TextPiece(TextPieceKind.Name, output.Name);
        }

        return name => known.TryGetValue(name, out var piece) ? piece : null;
    }

    private Argument Argument(Argument argument, Func<string, TextPiece?> own) => argument is CallerArgument caller
        ? caller with
        {
            Parameter = caller.Parameter with
            {
                Summary = translator.Translate(caller.Parameter.Summary, name => Filled(caller, name) ?? own(name)),
            },
        }
        : argument;

    /// <summary>The class of an argument, where its text names the structure that it fills.</summary>
    private static TextPiece? Filled(CallerArgument argument, string name) =>
        argument is ParameterObjectArgument filled && filled.Structure == name
            ? new TextPiece(TextPieceKind.Reference, filled.ClassName)
            : null;

    private Output Output(Output output, Func<string, TextPiece?> own) =>
        output with { Summary = translator.Translate(output.Summary, own) };
}
