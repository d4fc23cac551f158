using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

internal enum UseKind
{
    /// <summary>Compared with something.</summary>
    Compared,

    /// <summary>Passed to a method, constructor or indexer.</summary>
    Passed,

    /// <summary>Assigned to a field, a property or an element.</summary>
    Stored,

    Returned,
    Thrown,

    /// <summary>Stored in a variable that a lambda or local function reads.</summary>
    Captured,

    /// <summary>Turned into text for a log or the console only.</summary>
    Logged,

    /// <summary>Assigned to a discard.</summary>
    Discarded,

    /// <summary>Anything else: used in arithmetic, stored in an array, turned into text that is used further.</summary>
    Other,
}

/// <summary>What code does with a traced value.</summary>
/// <param name="Operation">The operation that uses it, from the control-flow graph; its syntax is the place.</param>
/// <param name="Signs">What the value can be there.</param>
/// <param name="Symbol">The parameter it is passed to, or the field or property it is stored in.</param>
/// <param name="Operator">For a comparison: the operator with the value on its left.</param>
/// <param name="Operand">For a comparison: the other side.</param>
/// <param name="Constant">For a comparison with a constant: the constant as a whole number.</param>
/// <param name="IsUnsigned">For a comparison: whether the value was made unsigned first.</param>
internal sealed record ValueUse(
    UseKind Kind,
    IOperation Operation,
    Signs Signs,
    ISymbol? Symbol = null,
    BinaryOperatorKind Operator = BinaryOperatorKind.None,
    IOperation? Operand = null,
    long? Constant = null,
    bool IsUnsigned = false);
