using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>
/// The calls of a method, for a rule that is about to report an import's declaration and must know how it is used. They are found by name
/// and on demand, so code that is not reported costs nothing.
/// </summary>
internal static class MethodCalls
{
    private static readonly ConditionalWeakTable<TapiProject, ConcurrentDictionary<IMethodSymbol, IReadOnlyList<IInvocationOperation>?>>
        Known = new();

    /// <summary>Null where it is also used in another way, as a delegate or an address: then anything may be passed.</summary>
    public static IReadOnlyList<IInvocationOperation>? Of(IMethodSymbol method, TapiProject project, CancellationToken cancellation)
    {
        var known = Known.GetValue(project, static _ => new(SymbolEqualityComparer.Default));
        return known.TryGetValue(method, out var calls) ? calls : known.GetOrAdd(method, Find(method, project.Compilation, cancellation));
    }

    private static List<IInvocationOperation>? Find(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        var calls = new List<IInvocationOperation>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var text = tree.GetText(cancellation).ToString();
            SyntaxNode? root = null;
            SemanticModel? model = null;
            for (var at = Next(0); at >= 0; at = Next(at + method.Name.Length))
            {
                root ??= tree.GetRoot(cancellation);
                if (root.FindToken(at).Parent is not SimpleNameSyntax name
                    || name.Identifier.SpanStart != at
                    || name.Identifier.ValueText != method.Name)
                {
                    continue;
                }

                // The declaration is analyzed before the bodies that call it, which may be in any file.
#pragma warning disable RS1030
                model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
                if (!Names(model.GetSymbolInfo(name, cancellation).Symbol, method))
                {
                    continue;
                }

                var called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (SyntaxNode)name;
                if (called.Parent is InvocationExpressionSyntax invocation
                    && invocation.Expression == called
                    && model.GetOperation(invocation, cancellation) is IInvocationOperation call)
                {
                    calls.Add(call);
                }
                else if (!IsNameOf(name))
                {
                    return null;
                }
            }

            int Next(int from) => text.IndexOf(method.Name, from, StringComparison.Ordinal);
        }

        return calls;
    }

    private static bool Names(ISymbol? symbol, IMethodSymbol method) => symbol is IMethodSymbol { OriginalDefinition: var named }
        && SymbolEqualityComparer.Default.Equals(named.PartialDefinitionPart ?? named, method);

    private static bool IsNameOf(SyntaxNode name) =>
        name.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault()?.Expression
            is IdentifierNameSyntax { Identifier.ValueText: "nameof" };
}
