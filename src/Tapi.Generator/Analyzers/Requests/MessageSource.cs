using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>The source of a message: the parameters of a callback, or a variable that holds a message structure.</summary>
/// <param name="Variable">The callback's parameter with the message's number, or the variable.</param>
/// <param name="Part">What holds the part that counts: another parameter, or a member.</param>
internal sealed record MessageSource(ISymbol Variable, ISymbol Part)
{
    // Both the callback and the structure are device, message, instance and three parameters, in this order.
    private const int Parts = 6;
    private const int Number = 1;

    /// <summary>The index of dwParam1, which has a reply's request identifier.</summary>
    public const int Identifier = 3;

    /// <summary>The index of dwParam2, which has its result.</summary>
    public const int Result = 4;

    /// <summary>Null for a number that is not where a message's number is.</summary>
    public static MessageSource? Of(IOperation number, int part) => number switch
    {
        IParameterReferenceOperation { Parameter:
        {
            Ordinal: Number,
            ContainingSymbol: IMethodSymbol { Parameters: { Length: Parts } parameters },
        } parameter }
            when parameters.All(item => ResultType.IsWholeNumber(item.Type)) => new MessageSource(parameter, parameters[part]),
        IFieldReferenceOperation
        {
            Field: { IsStatic: false } field,
            Instance: ILocalReferenceOperation or IParameterReferenceOperation,
        } reference
            when Members(field.ContainingType) is { Count: Parts } members
                && SymbolEqualityComparer.Default.Equals(members[Number], field.OriginalDefinition) =>
            new MessageSource(Variables.Of(reference.Instance!)!, members[part]),
        _ => null,
    };

    /// <summary>Whether an operation reads the part or passes the whole message on.</summary>
    public bool IsRead(IOperation operation) => Part is IParameterSymbol
        ? Is(Variables.Of(operation), Part) && !IsTarget(operation)
        : Is(Variables.Of(operation), Variable) && !IsTarget(operation) && !IsFilled(operation)
            && !(operation.Parent is IFieldReferenceOperation member && !Is(member.Field.OriginalDefinition, Part));

    /// <summary>Whether an operation reads the same message's number.</summary>
    public bool IsNumber(IOperation operation) => Part is IParameterSymbol
        ? Is(Variables.Of(operation), Variable)
        : operation is IFieldReferenceOperation { Instance: { } instance } member
            && !Is(member.Field.OriginalDefinition, Part)
            && Is(Variables.Of(instance), Variable);

    /// <summary>The part, if an operation reads only that.</summary>
    public IOperation? PartAt(IOperation operation) =>
        Part is IParameterSymbol ? operation
            : operation.Parent is IFieldReferenceOperation member && Is(member.Field.OriginalDefinition, Part) ? member
            : null;

    private static bool Is(ISymbol? symbol, ISymbol other) => SymbolEqualityComparer.Default.Equals(symbol, other);

    private static bool IsTarget(IOperation operation) =>
        operation.Parent is IDeclarationExpressionOperation
        || (operation.Parent is ISimpleAssignmentOperation assignment && assignment.Target == operation);

    // The native function that fills the message.
    private static bool IsFilled(IOperation operation) =>
        operation.Parent is IArgumentOperation
        {
            Parameter.RefKind: not RefKind.None,
            Parent: IInvocationOperation { TargetMethod: { IsExtern: true } or { IsPartialDefinition: true } },
        };

    private static IReadOnlyList<IFieldSymbol>? Members(INamedTypeSymbol type) =>
        type.OriginalDefinition.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !field.IsConst).ToList() is { } fields
        && fields.All(field => ResultType.IsWholeNumber(field.Type))
            ? fields
            : null;
}
