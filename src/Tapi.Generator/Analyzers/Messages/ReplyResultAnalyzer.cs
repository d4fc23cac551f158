using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Diagnostics;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>
/// Finds code that uses all 64 bits of a reply's result. The upper half can hold the error's sign or zeros, so checked casts throw and
/// comparisons miss errors.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReplyResultAnalyzer() : TapiAnalyzer(MessageDescriptors.ReplyResult, MessageDescriptors.ReplyResultInMethod)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        if (!project.Platforms.X64)
        {
            return;
        }

        context.RegisterOperationAction(operation => CheckCast(operation, project), OperationKind.Conversion, OperationKind.Invocation);
        context.RegisterOperationAction(operation => CheckHelper(operation, project), OperationKind.Argument);
        context.RegisterOperationAction(operation => CheckComparison(operation, project), OperationKind.Binary, OperationKind.IsPattern);
    }

    private static void CheckCast(OperationAnalysisContext context, TapiProject project)
    {
        if (Narrowing.Of(context.Operation) is { Throws: true } narrowing && IsResult(narrowing.Wide, context, project))
        {
            var type = narrowing.Type.SpecialType switch
            {
                SpecialType.System_Int32 => "int",
                SpecialType.System_UInt32 => "uint",
                _ => null,
            };
            Report(context, narrowing.Wide, "this throws where the upper ones are not its sign", type, []);
        }
    }

    private static void CheckComparison(OperationAnalysisContext context, TapiProject project)
    {
        switch (context.Operation)
        {
            case IBinaryOperation binary when SignComparison.IsComparison(binary.OperatorKind) && WideValue.IsWide(binary.LeftOperand.Type):
                if (WideConstant.Of(binary.RightOperand) is { } right)
                {
                    Compare(context, project, binary.LeftOperand, binary.OperatorKind, right);
                }
                else if (WideConstant.Of(binary.LeftOperand) is { } left)
                {
                    Compare(context, project, binary.RightOperand, SignComparison.Mirror(binary.OperatorKind), left);
                }

                break;
            case IIsPatternOperation pattern when WideValue.IsWide(pattern.Value.Type):
                var (kind, operand) = Condition.Of(pattern.Pattern);
                if (operand is not null && WideConstant.Of(operand) is { } constant)
                {
                    Compare(context, project, pattern.Value, kind, constant);
                }

                break;
        }
    }

    private static void Compare(
        OperationAnalysisContext context, TapiProject project, IOperation value, BinaryOperatorKind kind, WideConstant constant)
    {
        if (!IsResult(value, context, project)
            || !ErrorWidths.Matter(kind, constant.Value, WideValue.IsUnsigned(value.Type), project.Facts.Catalogue))
        {
            return;
        }

        // The constant keeps its type, so the value gets one with the same signedness.
        var type = constant.Written.Type?.SpecialType switch
        {
            SpecialType.System_UInt32 when constant.Value != 0 => "uint",
            SpecialType.System_Int32 or SpecialType.System_Int64 when constant.Value is <= int.MaxValue and >= int.MinValue => "int",
            _ => null,
        };
        Report(
            context,
            value,
            "this compares the upper ones too",
            context.Operation is IBinaryOperation ? type : null,
            [value.Syntax.GetLocation(), constant.Written.Syntax.GetLocation()]);
    }

    /// <summary>A method of the project that gets the result, or the whole message, and uses all of its bits.</summary>
    private static void CheckHelper(OperationAnalysisContext context, TapiProject project)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { IsImplicit: false, Parameter: { } parameter, Parent: IInvocationOperation call }
            && !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty
            && IsOwn(context.IsGeneratedCode, argument.Syntax.SyntaxTree)
            && ReplyHelper.Carries(argument, MessagePlaces.Of(project)) is { } carried
            && IsReply(context, project, MessagePart.Param2)
            && new ReplyHelper(project, context.CancellationToken).Misuse(parameter, carried) is { } misuse)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                MessageDescriptors.ReplyResultInMethod,
                argument.Syntax.GetLocation(),
                [misuse.Syntax.GetLocation()],
                carried == ReplyHelper.Carried.Result ? argument.Value.Syntax.ToString() : "dwParam2",
                call.TargetMethod.Name,
                misuse.Syntax.ToString()));
        }
    }

    /// <summary>Whether the value, where it is used, is the part of a reply that holds its result.</summary>
    private static bool IsResult(IOperation value, OperationAnalysisContext context, TapiProject project)
    {
        var places = MessagePlaces.Of(project);
        if (WideValue.Origin(value) is not { } origin
            || !IsOwn(context.IsGeneratedCode, value.Syntax.SyntaxTree)
            || places.PartOf(origin) is not { } part)
        {
            return false;
        }

        return IsReply(context, project, part);
    }

    /// <summary>Whether code runs for replies only, whose part is the result.</summary>
    private static bool IsReply(OperationAnalysisContext context, TapiProject project, MessagePart part)
    {
        var messages = new MessageBranch(MessagePlaces.Of(project)).Around(context.Operation);
        return messages.Count > 0
            && messages.All(message => message.Role == MessageRole.Reply && MessageParts.SlotOf(message, part)?.Type.ToString() == "LONG")
            && !PointerWidth.IsAskedAround(context.Operation);
    }

    private static void Report(
        OperationAnalysisContext context, IOperation value, string harm, string? narrow, IReadOnlyList<Location> comparison)
    {
        var written = WideValue.Written(value)!;
        var wide = !WideValue.IsNative(written.Type) ? string.Empty : WideValue.IsUnsigned(written.Type) ? "ulong" : "long";
        var properties = narrow is null
            ? FixProperties.None
            : FixProperties.None.Add(FixProperties.NarrowType, narrow).Add(FixProperties.WideType, wide);
        var text = written.Syntax.ToString();
        context.ReportDiagnostic(Diagnostic.Create(
            MessageDescriptors.ReplyResult,
            context.Operation.Syntax.GetLocation(),
            [written.Syntax.GetLocation(), .. comparison],
            properties,
            text,
            harm,
            $"unchecked(({narrow ?? "int"}){(wide.Length > 0 ? $"({wide})" : string.Empty)}{text})"));
    }
}
