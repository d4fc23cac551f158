using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>What happens to a function's result.</summary>
internal sealed class ResultFate
{
    /// <summary>Whether it is passed to code that may really use it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>What it can be where the traced function returns it.</summary>
    public Signs Returned { get; set; }

    /// <summary>Whether a use of it may tell a failure from a request.</summary>
    public bool MayBeChecked { get; set; }

    /// <summary>Whether it is kept as a request identifier where it can also be an error.</summary>
    public bool IsKeptUntested { get; set; }

    /// <summary>The private fields that it is stored in: used when something reads one.</summary>
    public List<IFieldSymbol> Fields { get; } = new();

    /// <summary>The comparisons with constants.</summary>
    public List<ResultTest> Tests { get; } = new();

    public void Take(ResultFate other)
    {
        IsUsed |= other.IsUsed;
        MayBeChecked |= other.MayBeChecked;
        Fields.AddRange(other.Fields);
        Tests.AddRange(other.Tests);
    }
}

/// <summary>A comparison of a result with a constant.</summary>
/// <param name="Signs">What the result can be there.</param>
/// <param name="Place">The comparison; if another method makes it, the argument that passes the result.</param>
/// <param name="Method">That other method.</param>
internal sealed record ResultTest(ValueUse Use, long Constant, Signs Signs, SyntaxNode Place, IMethodSymbol? Method)
{
    public Signs WhenTrue => Signs & SignComparison.WhenTrue(Use.Operator, Constant, Use.IsUnsigned);

    public Signs WhenFalse => Signs & SignComparison.WhenFalse(Use.Operator, Constant, Use.IsUnsigned);

    /// <summary>Whether an unsigned number is tested for being below zero.</summary>
    public bool IsNeverNegative =>
        Use is { IsUnsigned: true, Operator: BinaryOperatorKind.LessThan or BinaryOperatorKind.GreaterThanOrEqual } && Constant == 0;

    /// <summary>Whether the comparison separates the two.</summary>
    public bool Separates(Signs left, Signs right)
    {
        var (yes, no) = (WhenTrue & (left | right), WhenFalse & (left | right));
        return (yes == left && no == right) || (yes == right && no == left);
    }
}
