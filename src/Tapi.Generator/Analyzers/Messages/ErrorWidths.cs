using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>Errors as 64-bit values: the upper half of a message parameter can hold the error's sign or zeros.</summary>
internal static class ErrorWidths
{
    /// <summary>Whether a comparison has different results for the two forms of an error.</summary>
    public static bool Matter(BinaryOperatorKind kind, long constant, bool isUnsigned, PageCatalogue catalogue) => catalogue.Pages
        .OfType<ConstantGroupModel>()
        .Where(group => group.Kind == ConstantGroupKind.Errors)
        .SelectMany(group => group.Constants)
        .Select(error => unchecked((int)error.Value))
        .Append(unchecked((int)constant))
        .Any(error => error < 0 && Holds(kind, error, constant, isUnsigned) != Holds(kind, (uint)error, constant, isUnsigned));

    private static bool Holds(BinaryOperatorKind kind, long value, long constant, bool isUnsigned)
    {
        var order = isUnsigned ? ((ulong)value).CompareTo((ulong)constant) : value.CompareTo(constant);
        return kind switch
        {
            BinaryOperatorKind.Equals => order == 0,
            BinaryOperatorKind.NotEquals => order != 0,
            BinaryOperatorKind.LessThan => order < 0,
            BinaryOperatorKind.LessThanOrEqual => order <= 0,
            BinaryOperatorKind.GreaterThan => order > 0,
            BinaryOperatorKind.GreaterThanOrEqual => order >= 0,
            _ => false,
        };
    }
}
