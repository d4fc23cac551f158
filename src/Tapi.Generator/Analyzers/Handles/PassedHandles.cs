using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Handles;

/// <summary>Gathers which fields the project's methods get as arguments, and what they do with them.</summary>
internal sealed class PassedHandles(TapiProject project)
{
    private const int MaxDepth = 3;

    private readonly ConcurrentDictionary<IParameterSymbol, ConcurrentBag<ISymbol?>> _arguments = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IFieldSymbol, ConcurrentBag<IParameterSymbol>> _passed = new(SymbolEqualityComparer.Default);

    public void Note(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (Parameter(argument) is { } parameter)
            {
                var passed = Variables.Of(OperationTree.WithoutAnyConversion(argument.Value)) as IParameterSymbol;
                _arguments.GetOrAdd(parameter, static _ => []).Add(
                    ForgottenHandle.OwnField(argument.Value) ?? (ISymbol?)passed?.OriginalDefinition);
            }
        }
    }

    /// <summary>Whether a field is read only to pass it to a method of the project.</summary>
    public bool Note(IFieldReferenceOperation reference)
    {
        if (OperationTree.WithAnyConversion(reference).Parent is not IArgumentOperation argument
            || Parameter(argument) is not { } parameter)
        {
            return false;
        }

        _passed.GetOrAdd(reference.Field, static _ => []).Add(parameter);
        return true;
    }

    /// <summary>Whether each call passes this field for the parameter, and there is one.</summary>
    public bool IsAlways(IParameterSymbol parameter, IFieldSymbol field) => IsAlways(parameter, field, 0);

    private bool IsAlways(IParameterSymbol parameter, IFieldSymbol field, int depth) =>
        depth < MaxDepth
        && _arguments.TryGetValue(parameter, out var values)
        && values.All(value => value is IParameterSymbol outer
            ? IsAlways(outer, field, depth + 1)
            : SymbolEqualityComparer.Default.Equals(value, field));

    /// <summary>Whether a method that gets the field may deallocate the handle later.</summary>
    public bool Keeps(IFieldSymbol field) =>
        _passed.TryGetValue(field, out var parameters) && parameters.Any(parameter => Keeps(parameter, 0));

    private bool Keeps(IParameterSymbol parameter, int depth) =>
        depth >= MaxDepth
        || project.Bodies.Of((IMethodSymbol)parameter.ContainingSymbol, CancellationToken.None) is not { } body
        || body.All.SelectMany(FunctionGraphs.Operations).Any(operation =>
            operation is IParameterReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Parameter.OriginalDefinition, parameter)
            && (OperationTree.WithAnyConversion(reference).Parent is IArgumentOperation argument && Parameter(argument) is { } next
                ? Keeps(next, depth + 1)
                : ForgottenHandle.IsCopied(reference, project)));

    /// <summary>A parameter by value of a method that the project declares and that is certain to run.</summary>
    private IParameterSymbol? Parameter(IArgumentOperation argument) =>
        argument.Parameter is { RefKind: RefKind.None, Type.IsValueType: true, OriginalDefinition: var parameter }
        && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
        && method is { IsVirtual: false, IsOverride: false, IsAbstract: false }
        && !method.DeclaringSyntaxReferences.IsEmpty
        && project.Import(method) is null
            ? parameter
            : null;
}
