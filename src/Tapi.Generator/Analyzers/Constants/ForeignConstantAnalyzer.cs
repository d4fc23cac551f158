using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Constants;

/// <summary>Finds constants that are passed where the function takes constants of another group.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForeignConstantAnalyzer() : TapiAnalyzer(ConstantDescriptors.ForeignConstant)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) => OnCall(context, project, Check);

    private static void Check(CallContext context)
    {
        foreach (var argument in context.Call.Arguments)
        {
            if (HeaderParameters.Of(argument.Parameter, context.Import)
                is not { Model.Groups: { Count: > 0 } groups, Type.IsPointer: false })
            {
                continue;
            }

            foreach (var (place, name, group) in Named(argument.Value, context.Project.Facts.Constants))
            {
                if (groups.All(note => note.Group != group.Prefix))
                {
                    context.Analysis.ReportDiagnostic(Diagnostic.Create(
                        ConstantDescriptors.ForeignConstant,
                        place.Syntax.GetLocation(),
                        name,
                        argument.Parameter!.Name,
                        context.Import.Export!.Name,
                        string.Join(" or ", groups.Select(note => note.Group + "_"))));
                }
            }
        }
    }

    /// <summary>The constants of groups in a value that combines them.</summary>
    private static IEnumerable<(IOperation Place, string Name, ConstantGroupModel Group)> Named(IOperation value, ConstantNames names)
    {
        switch (OperationTree.WithoutAnyConversion(value))
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Or or BinaryOperatorKind.Add } sum:
                return Named(sum.LeftOperand, names).Concat(Named(sum.RightOperand, names));
            case IFieldReferenceOperation { Field: { IsConst: true } field } reference:
                var group = names.Find(field.Name)?.Group
                    ?? (field.ContainingType.TypeKind == TypeKind.Enum ? names.GroupOfEnum(field.ContainingType.Name) : null);
                return group is { Kind: not ConstantGroupKind.Numbers } && WholeNumber.Of(field.ConstantValue) is not 0
                    ? [(reference, field.Name, group)]
                    : [];
            default:
                return [];
        }
    }
}
