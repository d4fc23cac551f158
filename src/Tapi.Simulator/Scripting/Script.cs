namespace Tapi.Simulator.Scripting;

/// <summary>The rules of a PBX, by function. Used under the PBX's lock.</summary>
internal sealed class Script
{
    private readonly Dictionary<string, Queue<RequestRule>> _rules = new(StringComparer.Ordinal);

    public RequestRule Add(string function)
    {
        if (!_rules.TryGetValue(function, out var rules))
        {
            _rules.Add(function, rules = new Queue<RequestRule>());
        }

        var rule = new RequestRule();
        rules.Enqueue(rule);
        return rule;
    }

    public void Clear() => _rules.Clear();

    public RequestRule Next(string function)
    {
        if (!_rules.TryGetValue(function, out var rules) || !rules.TryPeek(out var rule))
        {
            return RequestRule.Usual;
        }

        if (!rule.Use())
        {
            rules.Dequeue();
        }

        return rule;
    }
}
