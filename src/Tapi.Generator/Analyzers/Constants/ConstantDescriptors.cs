using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Constants;

/// <summary>The descriptors of the rules about constants: what they are and how they are compared.</summary>
internal static class ConstantDescriptors
{
    public static readonly DiagnosticDescriptor ConstantValue = Rule.Create(
        DiagnosticIds.ConstantValue,
        Rule.Imports,
        "A constant has a different value in tapi.h",
        "'{0}' is {1} here; '{2}' of tapi.h is {3}");

    public static readonly DiagnosticDescriptor UnknownConstant = Rule.Create(
        DiagnosticIds.UnknownConstant,
        Rule.Imports,
        "A constant does not exist in tapi.h",
        "tapi.h has no '{0}'; {1}");

    public static readonly DiagnosticDescriptor NeverEqual = Rule.Create(
        DiagnosticIds.NeverEqual,
        Rule.Uses,
        "A comparison can never be true",
        "The comparison has the same result for every value: {0}. Compare both sides as int, or both as uint");

    public static readonly DiagnosticDescriptor CombinedFlags = Rule.Create(
        DiagnosticIds.CombinedFlags,
        Rule.Uses,
        "Flags that can be combined are compared as one value",
        "'{0}' can have other bits in addition to '{1}', and then the two are not equal. Test the bit with &");

    public static readonly DiagnosticDescriptor ForeignConstant = Rule.Create(
        DiagnosticIds.ForeignConstant,
        Rule.Uses,
        "A constant of another group is passed",
        "'{0}' is passed for '{1}' of '{2}', which takes {3}…; check the constant, and the order of the arguments",
        DiagnosticSeverity.Info);
}
