using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Finds comparisons that misread a result.</summary>
internal static class Misreading
{
    /// <summary>What the comparison overlooks about a request's result, as the end of a sentence; null when it is right.</summary>
    public static string? OfRequest(ResultTest test, ResultFate fate)
    {
        if (test.Constant is > 0 and <= int.MaxValue
            && test.Use.Operator is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
            && (test.Signs & Signs.Positive) != Signs.None)
        {
            return "succeeds with a new positive request identifier each time";
        }

        // Code that uses the identifier knows what it has.
        if (fate.IsUsed || fate.Fields.Count > 0 || fate.Returned != Signs.None || test.Signs != Signs.Any)
        {
            return null;
        }

        if (test.Separates(Signs.Zero, Signs.Negative | Signs.Positive))
        {
            return fate.Tests.Exists(other => other.Separates(Signs.Negative, Signs.Positive))
                ? null
                : "succeeds with a positive request identifier";
        }

        return test.Separates(Signs.Positive, Signs.Negative | Signs.Zero)
            && !fate.Tests.Exists(other => other.Separates(Signs.Negative, Signs.Zero))
            ? "can also succeed at once, with zero"
            : null;
    }

    /// <summary>The same for a function that returns zero or an error.</summary>
    public static string? OfCode(ResultTest test, ResultFate fate)
    {
        if (fate.IsUsed
            || fate.Fields.Count > 0
            || fate.Returned != Signs.None
            || test.Signs != (Signs.Negative | Signs.Zero)
            || test.Constant is < 0 or > int.MaxValue)
        {
            return null;
        }

        return (test.WhenTrue == Signs.None || test.WhenFalse == Signs.None)
            && !fate.Tests.Exists(other => other.Separates(Signs.Negative, Signs.Zero))
            ? test.IsNeverNegative ? "fails with a negative number, and an unsigned one is never below zero" : "returns zero on success"
            : null;
    }
}
