using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Diagnostics;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Constants;

/// <summary>Finds bit fields that are compared with one of their bits as if no other bit could be set.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CombinedFlagsAnalyzer() : TapiAnalyzer(ConstantDescriptors.CombinedFlags)
{
    private protected override Subjects Needs => Subjects.Imports | Subjects.Api | Subjects.Names;

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) => context.RegisterOperationAction(
        operation =>
        {
            if (!IsOwn(operation.IsGeneratedCode, operation.Operation.Syntax.SyntaxTree))
            {
                return;
            }

            foreach (var test in EqualityTest.Read(operation.Operation))
            {
                if ((Check(test, project) ?? Check(test.Mirror(), project)) is { } report)
                {
                    operation.ReportDiagnostic(report);
                    return;
                }
            }
        },
        EqualityTest.Kinds);

    private static Diagnostic? Check(EqualityTest test, TapiProject project)
    {
        if (OperationTree.WithoutConversions(test.Right) is not IFieldReferenceOperation { Field: { HasConstantValue: true } field }
            || Find(field, project) is not { } constant)
        {
            return null;
        }

        var value = Plain(test.Left);
        if (value is ILocalReferenceOperation local)
        {
            value = LocalValues.Of(local) is [{ } only] ? Plain(only) : value;
        }

        var (name, isParameter) = value switch
        {
            IMemberReferenceOperation { Member: IFieldSymbol { IsConst: false } or IPropertySymbol } member => (member.Member.Name, false),
            IParameterReferenceOperation parameter => (parameter.Parameter.Name, true),
            _ => (null, false),
        };
        var flags = project.Facts.Flags;
        if (name is null || !((!isParameter && flags.IsMember(name, constant)) || flags.IsMessageParameter(name, constant)))
        {
            return null;
        }

        return Diagnostic.Create(
            ConstantDescriptors.CombinedFlags,
            test.Place.Syntax.GetLocation(),
            test is { Form: EqualityForm.Operator, Place: IBinaryOperation { IsLifted: false } } 
                ? FixProperties.None.Add(FixProperties.IsBitTest, string.Empty)
                : FixProperties.None,
            name,
            constant.Name);
    }

    /// <summary>The single bit of a group of flags that a field represents, by its own name or by its enum's.</summary>
    private static ConstantFacts? Find(IFieldSymbol field, TapiProject project)
    {
        ConstantFacts? known = null;
        if (TapiName.MayBe(field.Name))
        {
            known = project.Facts.Constants.Find(field.Name);
        }

        if (known is null
            && field.ContainingType is { TypeKind: TypeKind.Enum } type
            && TapiName.MayBe(type.Name)
            && project.Facts.Constants.GroupOfEnum(type.Name) is { } group)
        {
            known = project.Facts.Constants.FindMember(group, field.Name);
        }

        return known is { Group.Kind: ConstantGroupKind.Flags, IsAlone: false }
            && IsBit(known.Value)
            && Bits.Of(field.ConstantValue) == known.Value
                ? known
                : null;
    }

    // With ?. the member is read inside the access.
    private static IOperation Plain(IOperation value)
    {
        var plain = OperationTree.WithoutConversions(value);
        return plain is IConditionalAccessOperation access ? OperationTree.WithoutConversions(access.WhenNotNull) : plain;
    }

    private static bool IsBit(uint value) => value != 0 && (value & (value - 1)) == 0;
}
