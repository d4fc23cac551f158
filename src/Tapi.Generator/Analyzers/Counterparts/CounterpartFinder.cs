using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Diagnostics;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Analyzers.Counterparts;

/// <summary>Finds the generated methods that could replace a hand-written call, for the fix.</summary>
internal static class CounterpartFinder
{
    private static readonly ConditionalWeakTable<ExportFacts, ImmutableDictionary<string, string?>> Known = new();

    /// <summary>The properties for a diagnostic; empty for a function that exists only in the raw layer.</summary>
    public static ImmutableDictionary<string, string?> Properties(ExportFacts export, TapiProject project) =>
        Known.GetValue(export, key => Write(Of(key.Function, project.Facts.Catalogue).ToList()));

    public static IEnumerable<Counterpart> Of(FunctionModel function, PageCatalogue catalogue)
    {
        var preferred = Forms.IsPreferred(function, catalogue)
            ? function
            : catalogue.Functions.FirstOrDefault(other => other.Name == function.Name);
        return preferred is null ? [] : FunctionResolver.Resolve(preferred, catalogue)
            .OfType<MethodItem>()
            .Where(method => method.IsAsync)
            .Select(method => new Counterpart(
                method.Owner.Name,
                method.MethodName,
                method.ExceptionType,
                method.Arguments.Select(argument => Argument(argument, method)).ToImmutableArray()));
    }

    private static CounterpartArgument Argument(Argument argument, MethodItem method)
    {
        var output = method.Outputs.Items.FirstOrDefault(item => item.CName == argument.CName);
        return new CounterpartArgument(
            ArgumentRoles.Of(argument),
            NameOf(argument),
            output is null ? argument is CallerArgument { Parameter.IsOptional: true } : output is ObjectOutput { IsNullable: true },
            ResultForms.Of(output));
    }

    private static string NameOf(Argument argument) => argument switch
    {
        CountArgument count => count.Counted,
        CallerArgument caller => caller.Parameter.Name,
        _ => MemberNames.Parameter(argument.CName),
    };

    private static ImmutableDictionary<string, string?> Write(IReadOnlyCollection<Counterpart> counterparts) => counterparts.Count == 0
        ? FixProperties.None
        : FixProperties.None.Add(FixProperties.Counterparts, CounterpartText.Write(counterparts));
}
