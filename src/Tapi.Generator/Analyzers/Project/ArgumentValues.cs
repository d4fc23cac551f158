using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>What a project passes for a parameter of an import.</summary>
internal sealed class ArgumentValues(TapiProject project, CancellationToken cancellation)
{
    // How many methods may pass the value on.
    private const int MaxDepth = 3;

    /// <summary>Whether the project calls the import, and passes null in every call.</summary>
    public bool AreNull(IParameterSymbol parameter) => parameter.RefKind == RefKind.None && AreNull(parameter, 0);

    private bool AreNull(IParameterSymbol parameter, int depth) =>
        parameter.ContainingSymbol is IMethodSymbol method
        && MethodCalls.Of(method, project, cancellation) is { } calls
        && (calls.Count > 0 || depth > 0)
        && calls.All(call => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { } argument
            && IsNull(argument.Value, depth));

    private bool IsNull(IOperation value, int depth) => NullValue.Is(value) || OperationTree.WithoutConversions(value) switch
    {
        ILocalReferenceOperation local =>
            LocalValues.LeadingTo(local.Local, OperationTree.Root(value)) is { } values && values.All(NullValue.Is),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional =>
            IsNull(conditional.WhenTrue, depth) && IsNull(whenFalse, depth),
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } =>
            depth < MaxDepth && HasOnlyKnownCallers(parameter.ContainingSymbol) && AreNull(parameter.OriginalDefinition, depth + 1),
        _ => false,
    };

    private static bool HasOnlyKnownCallers(ISymbol method) => method is IMethodSymbol
    {
        MethodKind: MethodKind.Ordinary,
        IsVirtual: false,
        IsOverride: false,
        IsAbstract: false,
        DeclaredAccessibility: Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal,
    };
}
