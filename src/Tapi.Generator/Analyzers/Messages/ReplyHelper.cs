using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>Follows a reply's result into the methods of the project that it is passed to.</summary>
internal sealed class ReplyHelper(TapiProject project, CancellationToken cancellation)
{
    private const int MaxDepth = 3;

    /// <summary>What a method gets.</summary>
    internal enum Carried
    {
        Result,
        Message,
    }

    /// <summary>Whether an argument is all bits of a message's second parameter, or the whole message.</summary>
    public static Carried? Carries(IArgumentOperation argument, MessagePlaces places)
    {
        if (argument.Parameter is { RefKind: RefKind.None, Type: { } type } && WideValue.IsWide(type))
        {
            return WideValue.Origin(argument.Value) is { } origin && places.PartOf(origin) == MessagePart.Param2 ? Carried.Result : null;
        }

        return argument.Parameter?.Type is INamedTypeSymbol { IsValueType: true } structure
            && structure.GetMembers().Any(member => member is IFieldSymbol && MessageParts.Of(member.Name) == MessagePart.Param2)
                ? Carried.Message
                : null;
    }

    /// <summary>The operation that uses more than 32 bits of what is passed for the parameter.</summary>
    public IOperation? Misuse(IParameterSymbol parameter, Carried carried) => Misuse(parameter, carried, 0);

    private IOperation? Misuse(IParameterSymbol parameter, Carried carried, int depth)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { IsVirtual: false, IsOverride: false } method
            || project.Bodies.Of(method, cancellation) is not { } body)
        {
            return null;
        }

        var operations = body.All.SelectMany(FunctionGraphs.Operations).ToList();
        if (operations.Exists(IsAboutWidth))
        {
            return null;
        }

        // A branch for other messages would be about another value.
        foreach (var operation in operations)
        {
            var wide = operation switch
            {
                IBinaryOperation binary when SignComparison.IsComparison(binary.OperatorKind) => Compared(binary),
                _ => Narrowing.Of(operation) is { Throws: true } narrowing ? narrowing.Wide : null,
            };
            if (wide is not null && IsPassed(wide))
            {
                return operation;
            }

            if (depth < MaxDepth
                && operation is IArgumentOperation { Parameter: { RefKind: RefKind.None } next } argument
                && WideValue.IsWide(next.Type)
                && IsPassed(argument.Value)
                && Misuse(next, Carried.Result, depth + 1) is { } inner)
            {
                return inner;
            }
        }

        return null;

        bool IsPassed(IOperation wide) => WideValue.Origin(wide) switch
        {
            IParameterReferenceOperation reference => carried == Carried.Result && Is(reference),
            IMemberReferenceOperation { Instance: IParameterReferenceOperation reference } member =>
                carried == Carried.Message && Is(reference) && MessagePlaces.Of(project).PartOf(member) == MessagePart.Param2
                && !IsInBranch(member),
            _ => false,
        };

        bool Is(IParameterReferenceOperation reference) => reference.Parameter.Ordinal == parameter.Ordinal
            && SymbolEqualityComparer.Default.Equals(reference.Parameter.ContainingSymbol.OriginalDefinition, method.OriginalDefinition);

        // The method distinguishes messages itself, and is checked where it does.
        bool IsInBranch(IOperation member) => operations.Exists(item =>
            item is IMemberReferenceOperation { Instance: IParameterReferenceOperation }
            && MessagePlaces.Of(project).PartOf(item) == MessagePart.Message);
    }

    /// <summary>The wide value that a comparison gets wrong for some error.</summary>
    private IOperation? Compared(IBinaryOperation binary)
    {
        var (value, constant, kind) = WideConstant.Of(binary.RightOperand) is { } right
            ? (binary.LeftOperand, right, binary.OperatorKind)
            : (binary.RightOperand, WideConstant.Of(binary.LeftOperand), SignComparison.Mirror(binary.OperatorKind));
        return constant is not null
            && WideValue.IsWide(value.Type)
            && ErrorWidths.Matter(kind, constant.Value, WideValue.IsUnsigned(value.Type), project.Facts.Catalogue)
                ? value
                : null;
    }

    private static bool IsAboutWidth(IOperation operation) => operation switch
    {
        ISizeOfOperation size => WideValue.IsNative(size.TypeOperand),
        IMemberReferenceOperation { Member: { IsStatic: true } member } => member.Name is nameof(IntPtr.Size) or "Is64BitProcess",
        _ => false,
    };
}
