using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.CodeFixes.Awaiting;

/// <summary>How a function's declaration must change so that the function can await.</summary>
/// <param name="ReturnType">The new return type; null keeps the old one.</param>
/// <param name="DropsCompleted">Whether it returned completed tasks.</param>
/// <param name="MustBindToTask">Whether the lambda is right only if it then binds to a delegate that returns its task.</param>
internal sealed record AsyncHead(TypeSyntax? ReturnType, bool DropsCompleted = false, bool MustBindToTask = false)
{
    private static readonly AsyncHead Same = new((TypeSyntax?)null);

    /// <summary>Null if other code would have to change too.</summary>
    public static async Task<AsyncHead?> DecideAsync(
        Solution solution, SyntaxNode function, SemanticModel model, CancellationToken cancellation)
    {
        if (function is AnonymousFunctionExpressionSyntax lambda)
        {
            var @delegate = (model.GetTypeInfo(lambda, cancellation).ConvertedType as INamedTypeSymbol)?.DelegateInvokeMethod;
            return @delegate is null ? null
                : IsEventHandler(@delegate) ? Same
                : @delegate.ReturnsVoid ? Same with { MustBindToTask = true }
                : Completed(lambda.Block, @delegate);
        }

        if (model.GetDeclaredSymbol(function, cancellation) is not IMethodSymbol method || IsIterator(function))
        {
            return null;
        }

        if (IsEventHandler(method))
        {
            return Same;
        }

        if (TaskType.Is(method.ReturnType))
        {
            return Completed((function as MethodDeclarationSyntax)?.Body ?? (function as LocalFunctionStatementSyntax)?.Body, method);
        }

        if (IsContract(method))
        {
            return null;
        }

        // A caller still compiles when a void method returns a task, unless it needs a value or a delegate.
        var places = (await SymbolFinder.FindReferencesAsync(method, solution, cancellation).ConfigureAwait(false))
            .SelectMany(item => item.Locations)
            .ToList();
        if (method.ReturnsVoid)
        {
            foreach (var place in places)
            {
                var root = await place.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
                if (root?.FindNode(place.Location.SourceSpan, getInnermostNodeForTie: true) is not { } name || !IsCalledAsStatement(name))
                {
                    return null;
                }
            }

            return new AsyncHead(TaskSyntax.Name(model, function.SpanStart));
        }

        return places.Count == 0 && DeclaredType(function) is { } result and not RefTypeSyntax
            ? new AsyncHead(TaskSyntax.Name(model, function.SpanStart, result.WithoutTrivia()))
            : null;
    }

    private static TypeSyntax? DeclaredType(SyntaxNode function) =>
        (function as MethodDeclarationSyntax)?.ReturnType ?? (function as LocalFunctionStatementSyntax)?.ReturnType;

    private static AsyncHead? Completed(BlockSyntax? body, IMethodSymbol method) =>
        body is not null && TaskType.IsPlain(method.ReturnType) && CompletedReturn.Of(body).All(CompletedReturn.Is)
            ? Same with { DropsCompleted = true }
            : null;

    private static bool IsCalledAsStatement(SyntaxNode name)
    {
        var node = name;
        while (node.Parent is MemberAccessExpressionSyntax access && access.Name == node || node.Parent is MemberBindingExpressionSyntax)
        {
            node = node.Parent!;
        }

        return node.Parent is InvocationExpressionSyntax invocation && invocation.Expression == node
            && invocation.Parent is ExpressionStatementSyntax or ConditionalAccessExpressionSyntax { Parent: ExpressionStatementSyntax };
    }

    /// <summary>Whether a method may be <c>async void</c>.</summary>
    public static bool IsEventHandler(IMethodSymbol method) =>
        method is { ReturnsVoid: true, Parameters: [{ Type.SpecialType: SpecialType.System_Object }, var arguments] }
        && BaseTypes.AndSelf(arguments.Type).Any(type => type is { Name: "EventArgs", ContainingNamespace.Name: "System" });

    /// <summary>Whether a base class, an interface or another part determines the signature.</summary>
    private static bool IsContract(IMethodSymbol method) =>
        method.IsVirtual || method.IsOverride || method.IsAbstract || method.IsExtern
        || method.PartialDefinitionPart is not null || method.IsPartialDefinition
        || !method.ExplicitInterfaceImplementations.IsEmpty
        || method.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Any(member => SymbolEqualityComparer.Default.Equals(
                method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static bool IsIterator(SyntaxNode function) => function
        .DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(node => node.IsKind(SyntaxKind.YieldReturnStatement) || node.IsKind(SyntaxKind.YieldBreakStatement));
}
