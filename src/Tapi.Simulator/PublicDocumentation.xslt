<?xml version="1.0" encoding="utf-8"?>
<!-- Keeps the documentation of what users see: the types of the root namespace. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" encoding="utf-8" indent="yes" />
  <xsl:strip-space elements="doc members" />

  <xsl:template match="@*|node()">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()" />
    </xsl:copy>
  </xsl:template>

  <xsl:template match="member[
      not(contains(@name, ':Tapi.Simulator.')) or contains(@name, ':Tapi.Simulator.Abi.') or contains(@name, ':Tapi.Simulator.Acd.')
      or contains(@name, ':Tapi.Simulator.Core.') or contains(@name, ':Tapi.Simulator.Dialing.')
      or contains(@name, ':Tapi.Simulator.Exports.') or contains(@name, ':Tapi.Simulator.Installation.')
      or contains(@name, ':Tapi.Simulator.Memory.') or contains(@name, ':Tapi.Simulator.Phones.')
      or contains(@name, ':Tapi.Simulator.Telephony.')]" />
</xsl:stylesheet>
