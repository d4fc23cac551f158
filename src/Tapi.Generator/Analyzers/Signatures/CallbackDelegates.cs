using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Signatures;

/// <summary>A delegate type that is passed to TAPI as a callback.</summary>
/// <param name="Parameters">The parameters of imports that have the type.</param>
internal sealed record CallbackDelegate(
    INamedTypeSymbol Type, CallbackModel Callback, bool RuntimeMarshalling, List<IParameterSymbol> Parameters)
{
    /// <summary>Whether TAPI can get a delegate: with events instead of a callback, every call passes null.</summary>
    public bool IsPassed(TapiProject project, CancellationToken cancellation)
    {
        var values = new ArgumentValues(project, cancellation);
        return !Parameters.TrueForAll(values.AreNull);
    }
}

/// <summary>
/// Finds the project's delegate types that its imports pass as callbacks. Computed when there is a delegate that could be one.
/// </summary>
internal sealed class CallbackDelegates(TapiProject project)
{
    private readonly Lazy<Dictionary<INamedTypeSymbol, CallbackDelegate>> _known = new(() => Find(project));

    public CallbackDelegate? Find(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Delegate, IsGenericType: false, DelegateInvokeMethod: not null }
        && _known.Value.TryGetValue(type, out var found)
            ? found
            : null;

    private static Dictionary<INamedTypeSymbol, CallbackDelegate> Find(TapiProject project)
    {
        var found = new Dictionary<INamedTypeSymbol, CallbackDelegate>(SymbolEqualityComparer.Default);
        foreach (var import in DeclaredImports.Of(project))
        {
            foreach (var parameter in import.Method.Parameters)
            {
                if (parameter is { RefKind: RefKind.None, Type: INamedTypeSymbol { TypeKind: TypeKind.Delegate } type }
                    && import.Export?.Parameter(parameter.Ordinal) is { } header
                    && project.Facts.Catalogue.Callback(header.Model.Type.Name) is { } callback)
                {
                    if (!found.TryGetValue(type, out var known))
                    {
                        found.Add(type, known = new CallbackDelegate(type, callback, import.RuntimeMarshalling, []));
                    }

                    known.Parameters.Add(parameter);
                }
            }
        }

        return found;
    }
}
