using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Diagnostics;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Constants;

/// <summary>
/// Finds comparisons of results with error codes that can never be true, because one side is signed and the other is not.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverEqualAnalyzer() : TapiAnalyzer(ConstantDescriptors.NeverEqual)
{
    private protected override Subjects Needs => Subjects.Imports | Subjects.Names;

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        context.RegisterOperationAction(
            operation =>
            {
                if (IsOwn(operation.IsGeneratedCode, operation.Operation.Syntax.SyntaxTree)
                    && Check(operation.Operation, project) is { } report)
                {
                    operation.ReportDiagnostic(report);
                }
            },
            EqualityTest.Kinds);
    }

    /// <summary>The report about a side that can never equal the error code on the other side.</summary>
    internal static Diagnostic Report(IOperation place, ErrorNumber error, WidenedFrom type, IOperation? toCast)
    {
        var (cast, reason) = type == WidenedFrom.Int ? ("int", "an int is never that large") : ("uint", "a uint is never negative");
        return Diagnostic.Create(
            ConstantDescriptors.NeverEqual,
            place.Syntax.GetLocation(),
            toCast is null ? [] : [toCast.Syntax.GetLocation()],
            FixProperties.None.Add(FixProperties.Cast, cast),
            $"'{error.Name}' is {error.Value} here, and {reason}");
    }

    private static Diagnostic? Check(IOperation operation, TapiProject project)
    {
        foreach (var test in EqualityTest.Read(operation))
        {
            if ((CheckEquality(test, project) ?? CheckEquality(test.Mirror(), project)) is { } report)
            {
                return report;
            }
        }

        return operation is IBinaryOperation { OperatorMethod: null } binary && Ordered(binary) is var (value, kind, bound)
            ? CheckOrder(binary, value, kind, bound, project)
            : null;
    }

    private static Diagnostic? CheckEquality(EqualityTest test, TapiProject project)
    {
        var left = Unboxed(test.Left);
        var number = Unboxed(test.Right);
        if (left.ConstantValue.HasValue || ErrorNumber.Read(number, project) is not { } error)
        {
            return null;
        }

        // Boxed values of different types are never equal.
        var isBoxed = test.Form == EqualityForm.Equals && (left != test.Left || number != test.Right);
        var type = isBoxed ? Widening.Narrow(left.Type) : Widening.Of(left);
        if (!Widening.Excludes(type, error.Value) || !IsAboutTapi(error, left, project))
        {
            return null;
        }

        // A cast here is enough only if the other side is a plain value of its type.
        var isPlain = test.Form == EqualityForm.Operator
            && left is IConversionOperation { IsImplicit: true } conversion
            && Widening.Narrow(conversion.Operand.Type) == type;
        return Report(test.Place, error, type, isPlain ? number : null);
    }

    private static Diagnostic? CheckOrder(
        IOperation place, IOperation value, BinaryOperatorKind kind, IOperation bound, TapiProject project)
    {
        if (ErrorNumber.Read(bound, project) is { } error
            && Widening.Excludes(WidenedFrom.Int, error.Value)
            && Widening.Of(value) == WidenedFrom.Int
            && ResultOrigin.Of(value, project) is not null)
        {
            return Report(place, error, WidenedFrom.Int, null);
        }

        if (kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.GreaterThanOrEqual
            && WholeNumber.Of(bound) == 0
            && Widening.Narrow(value.Type) == WidenedFrom.UInt
            && ResultOrigin.Of(value, project) is { Export: { Return: { Kind: CTypeKind.Int32, IsPointer: false } } export })
        {
            var isCast = value is IConversionOperation { IsImplicit: false } conversion
                && Widening.Narrow(conversion.Operand.Type) == WidenedFrom.Int;
            return Diagnostic.Create(
                ConstantDescriptors.NeverEqual,
                place.Syntax.GetLocation(),
                isCast ? [value.Syntax.GetLocation()] : [],
                FixProperties.None.Add(FixProperties.Cast, string.Empty),
                $"the result of '{export.Name}' is unsigned here and never below zero");
        }

        return null;
    }

    // If the other side has a TAPI name or the exact bits of an error, any int will do: there is no need to trace the value.
    private static bool IsAboutTapi(ErrorNumber error, IOperation value, TapiProject project) =>
        error.IsNamed
        || (project.HasImports && project.Facts.Constants.IsErrorValue(unchecked((uint)error.Value)))
        || ResultOrigin.Of(value, project) is not null;

    private static (IOperation Value, BinaryOperatorKind Kind, IOperation Bound)? Ordered(IBinaryOperation binary)
    {
        if (binary.OperatorKind is not (BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
            or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual))
        {
            return null;
        }

        return binary.LeftOperand.ConstantValue.HasValue
            ? (binary.RightOperand, SignComparison.Mirror(binary.OperatorKind), binary.LeftOperand)
            : (binary.LeftOperand, binary.OperatorKind, binary.RightOperand);
    }

    private static IOperation Unboxed(IOperation value) =>
        value is IConversionOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Object } boxing ? boxing.Operand : value;
}
