using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.GeneratedApi.Errors;

/// <summary>The TAPI functions that a try block can call, when all of them are visible.</summary>
internal sealed class TryCalls(GeneratedMember generated, GeneratedFunctions functions)
{
    private readonly List<GeneratedFunction> _found = new();

    /// <summary>Null when something in the block may call functions that are not visible here.</summary>
    public IReadOnlyList<GeneratedFunction>? Read(IBlockOperation body) =>
        body.Descendants().All(operation => IsKnown(operation, body)) ? _found : null;

    private bool IsKnown(IOperation operation, IBlockOperation body) => operation switch
    {
        IInvocationOperation call => IsKnown(call.TargetMethod),
        IObjectCreationOperation creation =>
            creation.Constructor is { } constructor
            && (FrameworkMember.Is(constructor)
                || constructor.IsImplicitlyDeclared
                || (generated.Contains(constructor) && !IsException(creation.Type))),
        IPropertyReferenceOperation property =>
            !IsTask(property.Type)
            && (FrameworkMember.Is(property.Property) || generated.Contains(property.Property) || IsAutomatic(property.Property)),
        IFieldReferenceOperation field => !IsTask(field.Type),
        IParameterReferenceOperation parameter => !IsTask(parameter.Type) || IsInside(parameter.Parameter, body),
        ILocalReferenceOperation local => !IsTask(local.Type) || IsInside(local.Local, body),
        IMethodReferenceOperation method => FrameworkMember.Is(method.Method),
        IConversionOperation { OperatorMethod: { } @operator } => FrameworkMember.Is(@operator) || generated.Contains(@operator),
        IBinaryOperation { OperatorMethod: { } @operator } => FrameworkMember.Is(@operator) || generated.Contains(@operator),
        IForEachLoopOperation loop =>
            CollectionType(loop.Collection) is { TypeKind: not TypeKind.Interface } type
            && (FrameworkMember.Is(type) || type is IArrayTypeSymbol || generated.Contains(type)),
        IThrowOperation thrown =>
            thrown.Exception is not { } exception || OperationTree.WithoutConversions(exception) is IObjectCreationOperation,
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation
            or IDynamicIndexerAccessOperation or IFunctionPointerInvocationOperation => false,
        _ => operation.Kind != OperationKind.Invalid,
    };

    private bool IsKnown(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return false;
        }

        if (!generated.Contains(method))
        {
            return FrameworkMember.Is(method);
        }

        if (functions.Find(method) is { } function)
        {
            _found.Add(function);
            return true;
        }

        // Disposing never throws, and a wait for a message ends with no function's error.
        return method.Name is "DisposeAsync" or "WaitAsync";
    }

    private static ITypeSymbol? CollectionType(IOperation collection) => OperationTree.WithoutConversions(collection).Type;

    private static bool IsInside(ISymbol variable, IBlockOperation body) =>
        variable.DeclaringSyntaxReferences.All(
            reference => body.Syntax.SyntaxTree == reference.SyntaxTree && body.Syntax.Span.Contains(reference.Span));

    /// <summary>A task or a collection of tasks, started elsewhere.</summary>
    private static bool IsTask(ITypeSymbol? type) =>
        TaskType.Is(type)
        || type is IArrayTypeSymbol array && IsTask(array.ElementType)
        || type is INamedTypeSymbol named && named.TypeArguments.Any(IsTask);

    private static bool IsAutomatic(IPropertySymbol property) =>
        property is { IsVirtual: false, IsOverride: false, IsAbstract: false }
        && property.ContainingType
            .GetMembers()
            .OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private bool IsException(ITypeSymbol? type) => generated.DerivesFromRuntime(type) || (type is not null && generated.IsRuntime(type));
}
