using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Common;
using Tapi.Generator.Diagnostics;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Constants;

/// <summary>Finds constants with a prefix of TAPI's that tapi.h does not have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownConstantAnalyzer() : ConstantAnalyzer(ConstantDescriptors.UnknownConstant)
{
    private protected override Subjects Needs => Subjects.Imports | Subjects.Names;

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

        if (Nearest(field.Name, group) is { } nearest && nearest.Value == context.Value && !Declares(field.ContainingType, nearest.Name))
        {
            var properties = FixProperties.None.Add(FixProperties.Name, nearest.Name);
            context.Report(Diagnostic.Create(
                ConstantDescriptors.UnknownConstant, context.Location, properties, field.Name, $"'{nearest.Name}' is meant"));
        }
        else if (group.Constants.FirstOrDefault(constant => constant.Value == context.Value) is { } same)
        {
            // Next to the real name it is an alias: LINEERR_FIRST, LINEERR_LAST.
            if (context.Value != 0
                && !group.Constants.Items.Any(constant => constant.Value == context.Value && Declares(field.ContainingType, constant.Name)))
            {
                // A name for the same value changes nothing, if only one has it.
                var isOnly = group.Constants.Items.Count(constant => constant.Value == context.Value) == 1;
                var properties = isOnly ? FixProperties.None.Add(FixProperties.Name, same.Name) : FixProperties.None;
                context.Report(Diagnostic.Create(
                    ConstantDescriptors.UnknownConstant, context.Location, properties, field.Name, $"its value is that of '{same.Name}'"));
            }
        }
        else if (group.Kind == ConstantGroupKind.Errors && IsAmongErrors(context.Value, group))
        {
            context.Report(Diagnostic.Create(ConstantDescriptors.UnknownConstant, context.Location, field.Name, "TAPI never returns it"));
        }
    }

    // Typos are in the part after the prefix, so its length decides how many letters may differ.
    private static ConstantModel? Nearest(string name, ConstantGroupModel group)
    {
        var start = group.Prefix + "_";
        var constants = group.Constants.Items.Where(constant => constant.Name.StartsWith(start, StringComparison.Ordinal)).ToList();
        return NearestName.Find(name.Substring(start.Length), constants.Select(constant => constant.Name.Substring(start.Length)))
            is { } rest
            ? constants.Find(constant => constant.Name == start + rest)
            : null;
    }

    // Codes above the group's belong to service providers; those below are masks and bases.
    private static bool IsAmongErrors(uint value, ConstantGroupModel group)
    {
        var errors = group.Constants.Items.Where(constant => constant.Value > int.MaxValue).Select(constant => constant.Value).ToList();
        return errors.Count > 0 && value >= errors.Min() && value <= errors.Max();
    }

    private static bool Declares(INamedTypeSymbol? type, string name) => type?.GetMembers(name).IsEmpty == false;

    private static bool IsInCapitals(string name) => name.All(letter => letter is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');
}
