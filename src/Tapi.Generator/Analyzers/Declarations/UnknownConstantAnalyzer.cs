using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Diagnostics;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Declarations;

/// <summary>Finds constants with a prefix of TAPI's that tapi.h does not have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownConstantAnalyzer : ConstantAnalyzer
{
    /// <summary>What the constant is called in tapi.h, for the fix; there only when the value agrees.</summary>
    internal const string NameProperty = "Name";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ConstantDescriptors.Unknown);

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) => OnConstant(context, constant =>
    {
        if (constant.Symbol is IFieldSymbol field && IsInCapitals(field.Name) && TapiName.MayBe(field.Name) && project.HasImports)
        {
            Check(constant, field, project.Facts.Constants);
        }
    });

    private static void Check(ConstantContext context, IFieldSymbol field, ConstantNames names)
    {
        if (names.Find(field.Name) is not null || names.GroupOfName(field.Name) is not { } group)
        {
            return;
        }

        // A typing error changes few letters of a name, not its prefix. With the right name beside it, or another value, it is a name of the project's own.
        var start = group.Prefix.Length + 1;
        var nearest = NearestName.Find(field.Name.Substring(start), group.Constants.Items.Where(constant => constant.Name.Length > start).Select(constant => constant.Name.Substring(start)));
        nearest = nearest is null ? null : field.Name.Substring(0, start) + nearest;
        if (nearest is not null && names.Find(nearest)?.Value == context.Value && !Declares(field.ContainingType, nearest))
        {
            context.Report(Diagnostic.Create(
                ConstantDescriptors.Unknown, context.Location, ImmutableDictionary<string, string?>.Empty.Add(NameProperty, nearest), field.Name, $"'{nearest}' is meant"));
        }
        else if (group.Kind == ConstantGroupKind.Errors && IsAmongErrors(context.Value, group) && !HasNameOfItsValue(context, field, group))
        {
            context.Report(Diagnostic.Create(ConstantDescriptors.Unknown, context.Location, field.Name, "TAPI never returns it"));
        }
    }

    // Codes above the group's are the service providers' own; those below are masks and bases.
    private static bool IsAmongErrors(uint value, ConstantGroupModel group)
    {
        var errors = group.Constants.Items.Where(constant => constant.Value > int.MaxValue).Select(constant => constant.Value).ToList();
        return errors.Count > 0 && value >= errors.Min() && value <= errors.Max();
    }

    // LINEERR_FIRST and LINEERR_LAST beside the errors that they stand for.
    private static bool HasNameOfItsValue(ConstantContext context, IFieldSymbol field, ConstantGroupModel group) =>
        group.Constants.FirstOrDefault(constant => constant.Value == context.Value) is { } real && Declares(field.ContainingType, real.Name);

    private static bool Declares(INamedTypeSymbol? type, string name) => type?.GetMembers(name).IsEmpty == false;

    private static bool IsInCapitals(string name) => name.All(letter => letter is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');
}
