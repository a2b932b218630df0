#!/usr/bin/perl
# A right server for p2-search in a language that no SDK was written for: nothing but Perl and what comes with it.
use v5.28;
use warnings;
use utf8;
use JSON::PP;

binmode STDIN, ':raw';
binmode STDOUT, ':raw';
$| = 1;

my $root = $ENV{SEARCH_ROOT} // die "Set SEARCH_ROOT to the folder that may be searched.\n";
my $json = JSON::PP->new->utf8->canonical->allow_nonref;
my %skipped = map { $_ => 1 } qw(node_modules __pycache__ venv);

my $tool = {
  name        => 'search_content',
  description => 'Finds lines that hold a text.',
  inputSchema => {
    type       => 'object',
    properties => { query => { type => 'string', minLength => 1 }, file_pattern => { type => 'string', default => '*' } },
    required   => ['query'],
  },
};

# What `trim()` takes away in JavaScript; \s would take U+0085 as well.
my $blank = qr/[\t\n\x0b\f\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}]/;

sub text_of { my ($bytes) = @_; utf8::decode($bytes); return $bytes }
sub bytes_of { my ($text) = @_; utf8::encode($text); return $text }

# Every file that may be seen, as a path from the root. Links are not followed.
sub walk {
  my ($folder) = @_;
  my @paths;
  opendir(my $handle, bytes_of($folder eq '' ? $root : "$root/$folder")) or return;
  for my $name (map { text_of($_) } readdir $handle) {
    next if $name =~ /^\./ or $skipped{$name};
    my $path = $folder eq '' ? $name : "$folder/$name";
    my $real = bytes_of("$root/$path");
    next if -l $real;
    if (-d $real) { push @paths, walk($path) }
    elsif (-f $real) { push @paths, $path }
  }
  return @paths;
}

sub compile {
  my ($pattern) = @_;
  my ($source, $depth) = ('', 0);
  while ($pattern =~ /\G(\*\*\/|.)/gs) {
    my $sign = $1;
    if    ($sign eq '**/') { $source .= '(?:[^/]+/)*' }
    elsif ($sign eq '*')   { $source .= '[^/]*' }
    elsif ($sign eq '?')   { $source .= '[^/]' }
    elsif ($sign eq '{')   { $depth++; $source .= '(?:' }
    elsif ($sign eq '}')   { $depth--; $source .= ')' }
    elsif ($sign eq ',' and $depth) { $source .= '|' }
    else { $source .= quotemeta $sign }
  }
  $source = "(?:[^/]+/)*(?:$source)" if index($pattern, '/') < 0;
  return qr/\A(?:$source)\z/s;
}

sub search {
  my ($query, $pattern) = @_;
  my $expression = compile($pattern);
  my $wanted = lc $query;
  my @found;
  for my $path (sort grep { $_ =~ $expression } walk('')) {
    open(my $file, '<:raw', bytes_of("$root/$path")) or next;
    my $bytes = do { local $/; <$file> } // '';
    next if index($bytes, "\0") >= 0;
    my $number = 0;
    for my $line (split /\n/, text_of($bytes), -1) {
      $number++;
      next if index(lc $line, $wanted) < 0;
      $line =~ s/^$blank+//;
      $line =~ s/$blank+$//;
      push @found, "$path:$number: " . substr($line, 0, 100);
      return @found if @found == 20;
    }
  }
  return @found;
}

# JSON::PP reads a number as a number: only what JSON had in quotes is a string.
sub is_string { my ($value) = @_; return defined $value && !ref $value && $json->encode($value) =~ /^"/ }

sub call {
  my ($params) = @_;
  return (undef, { code => -32602, message => 'Unknown tool' }) unless is_string($params->{name}) && $params->{name} eq $tool->{name};
  my $arguments = ref $params->{arguments} eq 'HASH' ? $params->{arguments} : {};
  my ($query, $pattern) = ($arguments->{query}, $arguments->{file_pattern} // '*');
  return (undef, { code => -32602, message => 'query must be a string that is not empty' }) unless is_string($query) && $query ne '';
  return (undef, { code => -32602, message => 'file_pattern must be a string' }) unless is_string($pattern);
  my $text = join("\n", search($query, $pattern)) || 'No matches found';
  return { content => [{ type => 'text', text => $text }] };
}

sub answer {
  my ($method, $params) = @_;
  return { protocolVersion => '2025-11-25', capabilities => { tools => {} }, serverInfo => { name => 'search-in-perl', version => '1.0.0' } }
    if $method eq 'initialize';
  return {} if $method eq 'ping';
  return { tools => [$tool] } if $method eq 'tools/list';
  return call($params) if $method eq 'tools/call';
  return (undef, { code => -32601, message => 'Method not found' });
}

while (my $line = <STDIN>) {
  my $message = eval { $json->decode($line) };
  next unless ref $message eq 'HASH' and is_string($message->{method}) and defined $message->{id};
  my $params = ref $message->{params} eq 'HASH' ? $message->{params} : {};
  my ($result, $error) = answer($message->{method}, $params);
  print $json->encode({ jsonrpc => '2.0', id => $message->{id}, $error ? (error => $error) : (result => $result) }), "\n";
}
