using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>Finds the text format that code handles, from tests of a structure's dwStringFormat.</summary>
internal sealed class FormatBranch : ConstantBranch<string>
{
    private static readonly FormatBranch Instance = new();

    private FormatBranch()
    {
    }

    /// <summary>
    /// The constant's name and its decoding; null where several formats meet, or where the format does not determine the decoding.
    /// </summary>
    public static (string Name, Decoding Decoding)? FormatAround(IOperation operation) => Instance.Around(operation) switch
    {
        ["STRINGFORMAT_UNICODE" and var name] => (name, Decoding.Utf16),
        ["STRINGFORMAT_ASCII" and var name] => (name, Decoding.Bytes),
        _ => null,
    };

    /// <summary>Whether the encoding is returned for the format or used to read, and not used to write or convert.</summary>
    public static bool IsChosen(IOperation encoding) => OperationTree.WithAnyConversion(encoding).Parent switch
    {
        IReturnOperation or IVariableInitializerOperation or ISwitchExpressionArmOperation or IConditionalOperation => true,
        IAssignmentOperation assignment => assignment.Value.Syntax.Contains(encoding.Syntax),
        IInvocationOperation { Instance: not null, TargetMethod.Name: "GetString" or "GetDecoder" or "GetChars" } => true,
        _ => false,
    };

    private protected override string? Compared(IOperation left, IOperation right) => Format(right) ?? Format(left);

    private static string? Format(IOperation operation) =>
        ConstantName(operation) is { } name && name.StartsWith("STRINGFORMAT_", StringComparison.Ordinal) ? name : null;
}
