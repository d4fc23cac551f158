namespace Tapi.Simulator.Core.Scripting;

/// <summary>The rules of a PBX, by function. Used under the PBX's lock.</summary>
internal sealed class Script
{
    private readonly Dictionary<string, Queue<Rule>> _rules = new(StringComparer.Ordinal);

    public Rule Add(string function)
    {
        if (!_rules.TryGetValue(function, out var rules))
        {
            _rules.Add(function, rules = new Queue<Rule>());
        }

        var rule = new Rule();
        rules.Enqueue(rule);
        return rule;
    }

    public void Clear() => _rules.Clear();

    public Rule Next(string function)
    {
        if (!_rules.TryGetValue(function, out var rules) || !rules.TryPeek(out var rule))
        {
            return Rule.Usual;
        }

        if (!rule.Use())
        {
            rules.Dequeue();
        }

        return rule;
    }
}
