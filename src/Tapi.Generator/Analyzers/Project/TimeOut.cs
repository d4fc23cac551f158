using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>Recognizes waits that end after some time.</summary>
internal static class TimeOut
{
    private static readonly string[] Names = ["timeout", "milli"];

    /// <summary>Whether a call of a method that waits is given a time. A value that is only known at run time is one.</summary>
    public static bool Has(IInvocationOperation call) => call.Arguments.Any(argument =>
        argument.Parameter is { } parameter && IsTime(parameter) && !IsEndless(argument.Value));

    private static bool IsTime(IParameterSymbol parameter) =>
        parameter.Type is { Name: nameof(TimeSpan), ContainingNamespace.Name: nameof(System) }
        || (parameter.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64
            && (parameter.Name is "ms" || Names.Any(name => parameter.Name.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0)));

    private static bool IsEndless(IOperation value)
    {
        var plain = OperationTree.WithoutAnyConversion(value);
        return plain switch
        {
            { ConstantValue: { HasValue: true, Value: { } constant } } => WholeNumber.Of(constant) is -1 or uint.MaxValue,
            IFieldReferenceOperation { Field.Name: var name } => name.StartsWith("Infinite", StringComparison.Ordinal),
            IInvocationOperation { TargetMethod.ContainingType.Name: nameof(TimeSpan), Arguments: [var argument, ..] } =>
                IsEndless(argument.Value),
            ILocalReferenceOperation local => LocalValues.Only(local) is { } only && IsEndless(only),
            _ => false,
        };
    }
}
