using Microsoft.CodeAnalysis;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Api;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Analyzers.GeneratedApi.Errors;

/// <summary>
/// Maps each generated method to the function that it calls and the errors that its page documents, by the generator's own names.
/// </summary>
internal sealed class GeneratedFunctions
{
    private readonly Dictionary<(string Class, string Method), GeneratedFunction> _functions = new();

    public GeneratedFunctions(PageCatalogue catalogue)
    {
        var proxied = new HashSet<string>(
            catalogue.Messages.Where(message => message.Role == MessageRole.ProxyRequest)
                .SelectMany(message => PageResolver.Resolve(message, catalogue))
                .OfType<ProxyRequestItem>()
                .Select(item => item.TypeName),
            StringComparer.Ordinal);
        foreach (var function in catalogue.Pages.OfType<FunctionModel>())
        {
            foreach (var method in FunctionResolver.Resolve(function, catalogue).OfType<MethodItem>())
            {
                var errors = new HashSet<uint>(method.Errors.Select(error => catalogue.Constant(error.CName)?.Value).OfType<uint>());
                var isProxied = proxied.Contains(ProxyNames.Kind(ApiNames.Method(function)));
                _functions[(method.Owner.Name, method.MethodName)] = new GeneratedFunction(
                    function.Name, method.ErrorEnum, errors, method.Docs.Link, isProxied);
            }
        }
    }

    public GeneratedFunction? Find(IMethodSymbol method) =>
        method.ContainingType is { } type && _functions.TryGetValue((type.Name, method.Name), out var function) ? function : null;
}

/// <summary>The function behind a generated method.</summary>
/// <param name="IsProxied">Whether a handler in another program can answer it with any error.</param>
internal sealed record GeneratedFunction(string Name, string ErrorEnum, HashSet<uint> Errors, string Link, bool IsProxied);
