using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;

/// <summary>
/// A variable that a pattern binds to a named request. It is bound where the whole condition around the pattern had the outcome that allows
/// its use: not yet in a <c>when</c> clause, and not where that clause was false.
/// </summary>
internal sealed class BoundVariable
{
    private readonly bool[] _isBound;
    private readonly SyntaxNode _condition;

    public BoundVariable(ISymbol variable, IIsPatternOperation pattern, bool isNegated, ControlFlowGraph graph)
    {
        Variable = variable;
        Pattern = pattern;
        IsNegated = isNegated;
        _condition = Condition(pattern.Syntax);
        _isBound = Blocks(graph);
    }

    public ISymbol Variable { get; }

    public IIsPatternOperation Pattern { get; }

    /// <summary>Whether the variable is bound where a negated pattern did not match: <c>is not CreateAgentRequest create</c>.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether the variable is bound in a block that follows the pattern.</summary>
    public bool IsInHand(BasicBlock block) => _isBound[block.Ordinal];

    /// <summary>Whether a block only continues the condition that the pattern is part of.</summary>
    public bool IsInCondition(BasicBlock block) =>
        block is { ConditionKind: not ControlFlowConditionKind.None, BranchValue.Syntax: { } syntax }
        && _condition.Span.Contains(syntax.Span)
        && !(_condition is SwitchExpressionArmSyntax arm && arm.Expression.Span.Contains(syntax.Span));

    /// <summary>Whether a block's branch tests this pattern and binds the variable on the given side.</summary>
    public bool Binds(BasicBlock block, bool isTrue) =>
        block.ConditionKind != ControlFlowConditionKind.None
        && block.BranchValue is IIsPatternOperation pattern
        && pattern.Syntax == Pattern.Syntax
        && isTrue != IsNegated;

    private static SyntaxNode Condition(SyntaxNode node)
    {
        while (node.Parent is ExpressionSyntax
            and (BinaryExpressionSyntax or ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax)
            or PatternSyntax or SubpatternSyntax or PropertyPatternClauseSyntax or SwitchLabelSyntax or SwitchExpressionArmSyntax)
        {
            node = node.Parent;
        }

        return node;
    }

    /// <summary>The blocks in which the variable is bound at the start on every path.</summary>
    private bool[] Blocks(ControlFlowGraph graph)
    {
        var bound = graph.Blocks.Select(block => block.Ordinal != 0).ToArray();
        var isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            foreach (var block in graph.Blocks.Where(block => bound[block.Ordinal] && !IsBoundAt(block, bound, graph)))
            {
                bound[block.Ordinal] = false;
                isChanged = true;
            }
        }

        return bound;
    }

    private bool IsBoundAt(BasicBlock block, bool[] bound, ControlFlowGraph graph)
    {
        // A handler starts in the state before its try block.
        var region = block.EnclosingRegion;
        if (block.Predecessors.IsEmpty && region.FirstBlockOrdinal == block.Ordinal)
        {
            while (region is { Kind: not ControlFlowRegionKind.Root, EnclosingRegion: { } around }
                && around.FirstBlockOrdinal == block.Ordinal)
            {
                region = around;
            }

            return region is { Kind: not ControlFlowRegionKind.Root, EnclosingRegion.FirstBlockOrdinal: var first }
                && first != block.Ordinal
                && bound[first];
        }

        return block.Predecessors.All(branch =>
        {
            var isTrue = branch.IsConditionalSuccessor == (branch.Source.ConditionKind == ControlFlowConditionKind.WhenTrue);
            return !branch.Source.IsReachable || bound[branch.Source.Ordinal] || Binds(branch.Source, isTrue);
        });
    }
}
