using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Recognizes uses that only show a result to people: in an exception, or in text for a log or a window.</summary>
internal static class ShownResult
{
    public static bool Is(ValueUse use) => use.Operation switch
    {
        IArgumentOperation argument => IsShown(argument),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } =>
            IsException(property.ContainingType) || (property.Name == "Text" && property.Type.SpecialType == SpecialType.System_String),
        IArrayInitializerOperation { Parent: IArrayCreationOperation { Parent: IArgumentOperation
        {
            ArgumentKind: ArgumentKind.ParamArray,
            Parent: IInvocationOperation call,
        } } } =>
            LogSinks.Has(call.TargetMethod) || IsConsole(call),
        _ => false,
    };

    private static bool IsShown(IArgumentOperation argument) => argument.Parent switch
    {
        IObjectCreationOperation creation => IsException(creation.Type),
        IInvocationOperation call =>
            Throws(call.TargetMethod)
            || IsConsole(call)
            || (argument.Value.Type?.SpecialType == SpecialType.System_String && LogSinks.ShowsText(call.TargetMethod)),
        _ => false,
    };

    /// <summary>Methods of other assemblies that throw, by their names. Calls into the project's own methods are traced.</summary>
    private static bool Throws(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.IsEmpty
        && (IsException(method.ReturnType) || (method.ReturnsVoid && method.Name.StartsWith("Throw", StringComparison.Ordinal)));

    private static bool IsConsole(IInvocationOperation call) =>
        call.Instance is IPropertyReferenceOperation { Property.ContainingType.Name: nameof(Console) };

    private static bool IsException(ITypeSymbol? type) =>
        BaseTypes.AndSelf(type).Any(item => item is { Name: nameof(Exception), ContainingNamespace.Name: nameof(System) });
}
